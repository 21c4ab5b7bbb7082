package kr.dolbom.outreach.texting;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts whose time is over, by the database's clock; two nodes that look at once do not tell twice. */
@Component
class DueRows {

    private final JdbcClient rows;

    DueRows(JdbcClient rows) {
        this.rows = rows;
    }

    List<TextSettled> unanswered(Duration after) {
        return end("UNKNOWN", "state = 'HANDED' and handed_at", "통신사의 답이 없음", after);
    }

    List<TextSettled> withoutReceipt(Duration after) {
        return end("EXPIRED", "state = 'ACCEPTED' and handed_at", "도착 알림이 오지 않음", after);
    }

    List<TextSettled> tooLate(Duration after) {
        return end("FAILED", "state = 'WAITING' and made_at", "제때 보내지 못함", after);
    }

    private List<TextSettled> end(String state, String since, String trouble, Duration after) {
        return rows.sql("""
                        update texts set state = :state, settled_at = now(),
                               trouble = case when trouble = '' then :trouble else trouble end
                        where id in (select id from texts where %s < now() - :after * interval '1 millisecond'
                                     limit 1000 for update skip locked)
                        returning id, about, state, settled_at
                        """.formatted(since))
                .param("state", state)
                .param("trouble", trouble)
                .param("after", after.toMillis())
                .query(TextRows::settled)
                .list();
    }
}
