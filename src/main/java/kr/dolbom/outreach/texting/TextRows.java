package kr.dolbom.outreach.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts as rows. Only the database's clock counts, so nodes need not agree about the time. */
@Component
class TextRows {

    private final JdbcClient rows;

    TextRows(JdbcClient rows) {
        this.rows = rows;
    }

    void add(UUID id, UUID about, String organisation, String mark, byte[] sealed) {
        rows.sql("""
                insert into texts (id, about, organisation, number_mark, sealed, state, not_before, made_at)
                values (:id, :about, :organisation, :mark, :sealed, 'WAITING', now(), now())
                """)
                .param("id", id)
                .param("about", about)
                .param("organisation", organisation)
                .param("mark", mark)
                .param("sealed", sealed)
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return rows.sql("select state from texts where id = :id")
                .param("id", id)
                .query((row, i) -> delivery(row.getString("state")))
                .optional();
    }

    /** What still waits for the number will not go. */
    List<TextSettled> refuse(String mark) {
        return rows.sql("""
                        update texts set state = 'REFUSED', settled_at = now()
                        where number_mark = :mark and state in ('WAITING', 'CLAIMED')
                        returning id, about, state, settled_at
                        """).param("mark", mark).query(TextRows::settled).list();
    }

    static TextSettled settled(ResultSet row, int number) throws SQLException {
        return new TextSettled(
                row.getObject("id", UUID.class),
                row.getObject("about", UUID.class),
                delivery(row.getString("state")),
                row.getObject("settled_at", OffsetDateTime.class).toInstant());
    }

    /** A claim and a hand-over are moments on the way, told as waiting. */
    private static Delivery delivery(String state) {
        return switch (state) {
            case "CLAIMED", "HANDED" -> Delivery.WAITING;
            default -> Delivery.valueOf(state);
        };
    }
}
