package kr.dolbom.desk.handover;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has a hand-over open right now, told by a heartbeat. The database's own clock counts, so two nodes whose clocks
 * differ agree on who is here.
 */
@Component
class Lookers {

    private final JdbcClient rows;

    Lookers(JdbcClient rows) {
        this.rows = rows;
    }

    /** Remembers that somebody looks; tells whether that is news to colleagues. */
    boolean beat(UUID handOver, Person person, boolean typing) {
        boolean known = rows.sql("""
                        select exists (select from lookers where hand_over = :handOver and person = :person
                                       and typing = :typing and seen_at > now() - interval '30 seconds')
                        """)
                .param("handOver", handOver)
                .param("person", person.id())
                .param("typing", typing)
                .query(Boolean.class)
                .single();
        rows.sql("""
                insert into lookers values (:handOver, :person, :name, :typing, now())
                on conflict (hand_over, person) do update
                set typing = excluded.typing, seen_at = excluded.seen_at, name = excluded.name
                """)
                .param("handOver", handOver)
                .param("person", person.id())
                .param("name", person.name())
                .param("typing", typing)
                .update();
        return !known;
    }

    void leave(UUID handOver, Person person) {
        rows.sql("delete from lookers where hand_over = :handOver and person = :person")
                .param("handOver", handOver)
                .param("person", person.id())
                .update();
    }

    List<Looker> others(UUID handOver, Person me) {
        return rows.sql("""
                        select name, typing from lookers
                        where hand_over = :handOver and person <> :me and seen_at > now() - interval '30 seconds'
                        order by name
                        """)
                .param("handOver", handOver)
                .param("me", me.id())
                .query((row, i) -> new Looker(row.getString("name"), row.getBoolean("typing")))
                .list();
    }

    void forget() {
        rows.sql("delete from lookers where seen_at < now() - interval '1 hour'")
                .update();
    }
}
