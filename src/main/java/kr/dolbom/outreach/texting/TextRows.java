package kr.dolbom.outreach.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Texts as rows. Only the database's clock counts, so nodes need not agree about the time. A claim ends by itself when its
 * node dies before handing over; a text that was handed over is never sent again by itself.
 */
@Component
class TextRows {

    static final Duration LEASE = Duration.ofSeconds(30);

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

    Optional<byte[]> sealed(UUID id) {
        return rows.sql("select sealed from texts where id = :id")
                .param("id", id)
                .query((row, i) -> row.getBytes("sealed"))
                .optional();
    }

    List<Claimed> claim(String node, int most) {
        return rows.sql("""
                        update texts t set state = 'CLAIMED', claimed_by = :node, tries = tries + 1,
                               claimed_till = now() + :lease * interval '1 second'
                        where id in (
                            select id from texts
                            where state in ('WAITING', 'CLAIMED') and not_before <= now()
                              and (state = 'WAITING' or claimed_till < now())
                            order by not_before limit :most for update skip locked)
                        returning id, about, sealed, tries,
                            exists (select from opt_outs o where o.number_mark = t.number_mark) as refused
                        """)
                .param("node", node)
                .param("lease", LEASE.toSeconds())
                .param("most", most)
                .query((row, i) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getObject("about", UUID.class),
                        row.getBytes("sealed"),
                        row.getInt("tries"),
                        row.getBoolean("refused"),
                        node))
                .list();
    }

    /** The last moment at which the claim can be found lost; afterwards the carrier may have the text. */
    boolean hand(Claimed text, String carrier) {
        return rows.sql("""
                        update texts set state = 'HANDED', handed_at = now(), carrier = :carrier
                        where id = :id and claimed_by = :node and tries = :tries and state = 'CLAIMED'
                          and not exists (select from opt_outs o where o.number_mark = texts.number_mark)
                        """)
                        .param("carrier", carrier)
                        .param("id", text.id())
                        .param("node", text.node())
                        .param("tries", text.tries())
                        .update()
                == 1;
    }

    /** Not taken; waits and is tried again. */
    void putOff(Claimed text, Duration rest, String trouble) {
        rows.sql("""
                update texts set state = 'WAITING', trouble = :trouble, not_before = now() + :rest * interval '1 millisecond'
                where id = :id and claimed_by = :node and tries = :tries and state in ('CLAIMED', 'HANDED')
                """)
                .param("trouble", trouble)
                .param("rest", rest.toMillis())
                .param("id", text.id())
                .param("node", text.node())
                .param("tries", text.tries())
                .update();
    }

    /** The carrier has taken it in so many parts; a word that comes late corrects that nothing was known. */
    Optional<TextSettled> accept(UUID id, int parts) {
        return rows.sql("""
                        update texts set state = 'ACCEPTED', parts = :parts, settled_at = now(), trouble = ''
                        where id = :id and state in ('HANDED', 'UNKNOWN') returning id, about, state, settled_at
                        """)
                .param("parts", parts)
                .param("id", id)
                .query(TextRows::settled)
                .optional();
    }

    boolean isWith(UUID id, String carrier) {
        return rows.sql(
                        "select exists (select from texts where id = :id and carrier = :carrier and handed_at is not null)")
                .param("id", id)
                .param("carrier", carrier)
                .query(Boolean.class)
                .single();
    }

    /** Handed over within the hour, and still without an answer. */
    List<UUID> unnamed(String carrier, Duration before, int most) {
        return rows.sql("""
                        select id from texts
                        where state in ('HANDED', 'UNKNOWN') and carrier = :carrier
                          and handed_at between now() - interval '1 hour' and now() - :before * interval '1 millisecond'
                        order by handed_at desc limit :most
                        """)
                .param("carrier", carrier)
                .param("before", before.toMillis())
                .param("most", most)
                .query((row, i) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Ends it, where the table of states lets it end. */
    Optional<TextSettled> end(UUID id, Delivery delivery, String trouble) {
        return rows.sql("""
                        update texts set state = :state, trouble = :trouble, settled_at = now()
                        where id = :id and state not in ('DELIVERED', 'FAILED', 'REFUSED', :state)
                        returning id, about, state, settled_at
                        """)
                .param("state", delivery.name())
                .param("trouble", trouble)
                .param("id", id)
                .query(TextRows::settled)
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

    /** A person decides that it goes once more, though it may have gone already. */
    boolean again(UUID id) {
        return rows.sql("""
                        update texts set state = 'WAITING', not_before = now(), made_at = now(), parts = 0, instead = false,
                               trouble = ''
                        where id = :id and state in ('UNKNOWN', 'FAILED', 'EXPIRED')
                        """).param("id", id).update() == 1;
    }

    static TextSettled settled(ResultSet row, int number) throws SQLException {
        return new TextSettled(
                row.getObject("id", UUID.class),
                row.getObject("about", UUID.class),
                delivery(row.getString("state")),
                row.getObject("settled_at", OffsetDateTime.class).toInstant());
    }

    /** A claim and a hand-over are moments on the way, told as waiting. */
    static Delivery delivery(String state) {
        return switch (state) {
            case "CLAIMED", "HANDED" -> Delivery.WAITING;
            default -> Delivery.valueOf(state);
        };
    }
}
