package kr.dolbom.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.MaskedText;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk's tables. */
@Component
class ConversationRows {

    private static final String EXCHANGES = """
            select e.*, r.rating
            from exchanges e
            left join ratings r on r.exchange = e.id
            """;

    private final JdbcClient rows;
    private final Masking masking;

    ConversationRows(JdbcClient rows, Masking masking) {
        this.rows = rows;
        this.masking = masking;
    }

    boolean exists(UUID conversation) {
        return rows.sql("select true from conversations where id = :id")
                .param("id", conversation)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    void open(UUID conversation, Channel channel, Instant at) {
        rows.sql("insert into conversations (id, channel, opened_at) values (:id, :channel, :at)")
                .param("id", conversation)
                .param("channel", channel.name())
                .param("at", Moments.utc(at))
                .update();
    }

    void add(Exchange exchange) {
        rows.sql("""
                insert into exchanges
                    (id, conversation, question, as_of, place, outcome, reply, confidence, millis, asked_at)
                values (:id, :conversation, :question, :asOf, :place, :outcome, :reply::jsonb, :confidence, :millis, :at)
                """)
                .param("id", exchange.id())
                .param("conversation", exchange.conversation())
                .param("question", exchange.question().text())
                .param("asOf", exchange.asOf().day())
                .param("place", exchange.place().toString())
                .param("outcome", Outcome.of(exchange.reply().answer()).word())
                .param("reply", ReplyJson.write(exchange.reply()))
                .param("confidence", exchange.reply().confidence())
                .param("millis", exchange.millis())
                .param("at", Moments.utc(exchange.at()))
                .update();
    }

    /** The last exchanges of a conversation, oldest first. */
    List<Exchange> list(UUID conversation, int most) {
        return rows.sql(EXCHANGES + "where e.conversation = :id order by e.number desc limit :most")
                .param("id", conversation)
                .param("most", most)
                .query(this::exchange)
                .list()
                .reversed();
    }

    Optional<Exchange> find(UUID exchange) {
        return rows.sql(EXCHANGES + "where e.id = :id")
                .param("id", exchange)
                .query(this::exchange)
                .optional();
    }

    Optional<UUID> conversationOf(UUID exchange) {
        return rows.sql("select conversation from exchanges where id = :id")
                .param("id", exchange)
                .query(UUID.class)
                .optional();
    }

    void rate(UUID exchange, Rating rating, MaskedText reason, Instant at) {
        rows.sql("""
                insert into ratings values (:exchange, :rating, :reason, :at)
                on conflict (exchange) do update
                set rating = excluded.rating, reason = excluded.reason, rated_at = excluded.rated_at
                """)
                .param("exchange", exchange)
                .param("rating", rating.name())
                .param("reason", reason.text())
                .param("at", Moments.utc(at))
                .update();
    }

    DeskCounts counts() {
        return rows.sql("""
                select (select count(*) from conversations) as conversations,
                       count(*) filter (where outcome = 'cited') as cited,
                       count(*) filter (where outcome = 'needs_detail') as needs_detail,
                       count(*) filter (where outcome = 'refused') as refused,
                       (select count(*) from ratings where rating = 'UP') as up,
                       (select count(*) from ratings where rating = 'DOWN') as down,
                       (select count(*) from hand_overs where state <> 'ANSWERED') as waiting
                from exchanges
                """).query(DeskCounts.class).single();
    }

    private Exchange exchange(ResultSet row, int index) throws SQLException {
        return new Exchange(
                row.getObject("id", UUID.class),
                row.getObject("conversation", UUID.class),
                masking.mask(row.getString("question")),
                new AsOf(row.getObject("as_of", LocalDate.class)),
                Place.of(row.getString("place")),
                ReplyJson.read(row.getString("reply")),
                row.getLong("millis"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("rating")).map(Rating::valueOf),
                row.getBoolean("counsellor_asked"));
    }
}
