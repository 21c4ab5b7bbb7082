package kr.dolbom.desk.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dolbom.desk.handover.Move;
import kr.dolbom.desk.handover.State;
import kr.dolbom.governance.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows say after a drill: the life of each hand-over is replayed from its events by the table of moves. */
@Component
class DeskCheck {

    private final JdbcClient rows;
    private final AuditTrail audit;

    DeskCheck(JdbcClient rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * @param answeredOnce hand-overs with exactly one reply
     * @param inOrder hand-overs whose events follow each other by the table, one owner at a time, and end where the row is
     * @param told acknowledged replies that are there under the very key they were sent with
     * @param outOfOrder conversations whose messages are not numbered one after the other
     */
    record Result(int handOvers, int answeredOnce, int inOrder, int told, int outOfOrder, long audited, boolean chain) {
        boolean good(int wanted, int acknowledged) {
            return handOvers == wanted
                    && answeredOnce == wanted
                    && inOrder == wanted
                    && told == acknowledged
                    && outOfOrder == 0
                    && chain;
        }
    }

    private record Row(String id, State state, Optional<String> owner, long events, int replies) {}

    private record Happened(long number, Move move, String actor) {}

    Result check(Map<String, String> acknowledged) {
        List<Row> all = handOvers();
        Map<String, List<Happened>> events = events();
        var chain = audit.verify();
        return new Result(
                all.size(),
                (int) all.stream()
                        .filter(row -> row.state() == State.ANSWERED && row.replies() == 1)
                        .count(),
                (int) all.stream()
                        .filter(row -> follows(row, events.getOrDefault(row.id(), List.of())))
                        .count(),
                told(acknowledged),
                outOfOrder(),
                chain.entries(),
                chain.whole());
    }

    private static boolean follows(Row row, List<Happened> events) {
        State state = State.WAITING;
        String owner = "";
        for (int i = 0; i < events.size(); i++) {
            Happened one = events.get(i);
            if (one.number() != i + 1) return false;
            if (i == 0 && one.move() != Move.ASK) return false;
            if (i > 0 && !one.move().from().contains(state)) return false;
            if (one.move() == Move.ANSWER && !one.actor().equals(owner)) return false;
            if (one.move() == Move.TAKE) owner = one.actor();
            state = one.move().to().orElse(state);
            if (state == State.WAITING) owner = "";
        }
        return events.size() == row.events()
                && state == row.state()
                && owner.equals(row.owner().orElse(""));
    }

    private List<Row> handOvers() {
        return rows.sql("""
                        select h.id::text as id, h.state, h.owner, h.events,
                               (select count(*) from messages m where m.hand_over = h.id and m.author = 'COUNSELLOR') as replies
                        from hand_overs h
                        """)
                .query((row, i) -> new Row(
                        row.getString("id"),
                        State.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("owner")),
                        row.getLong("events"),
                        row.getInt("replies")))
                .list();
    }

    private Map<String, List<Happened>> events() {
        Map<String, List<Happened>> events = new HashMap<>();
        rows.sql("select hand_over::text as id, number, move, actor from hand_over_events order by hand_over, number")
                .query(row -> {
                    events.computeIfAbsent(row.getString("id"), id -> new ArrayList<>())
                            .add(new Happened(
                                    row.getLong("number"),
                                    Move.valueOf(row.getString("move")),
                                    row.getString("actor")));
                });
        return events;
    }

    private int told(Map<String, String> acknowledged) {
        return (int) acknowledged.entrySet().stream()
                .filter(one -> rows.sql(
                                "select exists (select from messages where hand_over = :id::uuid and key = :key)")
                        .param("id", one.getKey())
                        .param("key", one.getValue())
                        .query(Boolean.class)
                        .single())
                .count();
    }

    private int outOfOrder() {
        return rows.sql("""
                        select count(*) from (
                            select conversation from messages group by conversation
                            having max(number) <> count(*) or min(number) <> 1) broken
                        """).query(Integer.class).single();
    }
}
