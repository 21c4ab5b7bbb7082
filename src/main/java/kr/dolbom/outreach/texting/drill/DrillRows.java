package kr.dolbom.outreach.texting.drill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The drill's rows, and what they say afterwards beside what the centre got. */
@Component
class DrillRows {

    private final JdbcClient rows;
    private final Texts texts;
    private final Seal seal;
    private final TransactionTemplate together;

    DrillRows(JdbcClient rows, Texts texts, Seal seal, TransactionTemplate together) {
        this.rows = rows;
        this.texts = texts;
        this.seal = seal;
        this.together = together;
    }

    /** Queued, and held until {@link #release}: the burst begins when both nodes are up. */
    void queue(int messages) {
        together.executeWithoutResult(all -> {
            for (int i = 0; i < messages; i++)
                texts.send(
                        new Text(UUID.randomUUID(), "", number(i), "안부 전화를 드립니다 " + i, Optional.empty(), "16002129"));
            rows.sql("update texts set not_before = 'infinity'").update();
        });
    }

    private static String number(int i) {
        return "010%08d".formatted(10_000_000 + i);
    }

    void release() {
        rows.sql("update texts set not_before = now(), made_at = now()").update();
    }

    int waiting() {
        return count("'WAITING', 'CLAIMED'");
    }

    int onTheWay() {
        return count("'WAITING', 'CLAIMED', 'HANDED', 'ACCEPTED'") + unmatched();
    }

    /** Receipts that tell of a text without an answer, before the next round has matched them. */
    private int unmatched() {
        return rows.sql("select count(*) from text_parts where text is null")
                .query(Integer.class)
                .single();
    }

    private int count(String states) {
        return rows.sql("select count(*) from texts where state in (" + states + ")")
                .query(Integer.class)
                .single();
    }

    /**
     * @param stopped nobody knows whether they went, so they were stopped and are shown to a person
     * @param unsent of those, the ones the centre never got
     * @param lost the centre has them and the rows do not know, or the rows say so and the centre has none
     * @param doubled numbers that got more than one
     */
    record Result(int queued, int received, int delivered, int stopped, int unsent, int lost, int doubled) {
        boolean isGood() {
            return lost == 0 && doubled == 0 && delivered + unsent == queued;
        }
    }

    /** @param received the numbers the centre got, as often as it got them */
    Result check(List<String> received) {
        Map<String, Integer> got = new HashMap<>();
        received.forEach(number -> got.merge(seal.mark(number), 1, Integer::sum));
        Map<String, String> states = new HashMap<>();
        rows.sql("select number_mark, state from texts").query(row -> {
            states.put(row.getString(1), row.getString(2));
        });
        int delivered = 0;
        int stopped = 0;
        int unsent = 0;
        int lost = 0;
        for (Map.Entry<String, String> one : states.entrySet()) {
            boolean arrived = got.containsKey(one.getKey());
            boolean said = one.getValue().equals("DELIVERED");
            if (said && arrived) delivered++;
            if (one.getValue().equals("UNKNOWN")) stopped++;
            if (one.getValue().equals("UNKNOWN") && !arrived) unsent++;
            else if (said != arrived) lost++;
        }
        int doubled = (int) got.values().stream().filter(times -> times > 1).count();
        return new Result(states.size(), received.size(), delivered, stopped, unsent, lost, doubled);
    }
}
