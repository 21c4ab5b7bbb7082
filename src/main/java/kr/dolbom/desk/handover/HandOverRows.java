package kr.dolbom.desk.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hand-overs and their events as rows. */
@Component
public class HandOverRows {

    private final JdbcClient rows;

    HandOverRows(JdbcClient rows) {
        this.rows = rows;
    }

    void add(HandOver made) {
        rows.sql("""
                insert into hand_overs (id, organisation, conversation, exchange, topic, question, state,
                                        asked_at, due_at, active_at, events)
                values (:id, :organisation, :conversation, :exchange, :topic, :question, 'WAITING',
                        :at, :due, :at, 1)
                """)
                .param("id", made.id())
                .param("organisation", made.organisation())
                .param("conversation", made.conversation())
                .param("exchange", made.exchange().orElse(null))
                .param("topic", made.topic())
                .param("question", made.question())
                .param("at", Moments.utc(made.askedAt()))
                .param("due", Moments.utc(made.dueAt()))
                .update();
        rows.sql("update exchanges set counsellor_asked = true where id = :exchange")
                .param("exchange", made.exchange().orElse(null))
                .update();
    }

    public Optional<HandOver> find(UUID id) {
        return rows.sql("select * from hand_overs where id = :id")
                .param("id", id)
                .query(HandOverRows::handOver)
                .optional();
    }

    Optional<HandOver> ofExchange(UUID exchange) {
        return rows.sql("select * from hand_overs where exchange = :exchange")
                .param("exchange", exchange)
                .query(HandOverRows::handOver)
                .optional();
    }

    /** Oldest first. */
    List<HandOver> ofConversation(UUID conversation) {
        return rows.sql("select * from hand_overs where conversation = :conversation order by number")
                .param("conversation", conversation)
                .query(HandOverRows::handOver)
                .list();
    }

    /** What the filter lets through, most urgent first. */
    List<HandOver> list(QueueFilter filter, String organisation) {
        return rows.sql("""
                        select * from hand_overs
                        where state = any(string_to_array(:states, ','))
                          and (:organisation = '' or organisation = :organisation
                               or starts_with(organisation, :organisation || '/'))
                          and (:topic = '' or topic = :topic)
                          and (:owner = '' or owner = :owner)
                          and (:words = '' or position(lower(:words) in lower(question)) > 0)
                        order by case when state = 'ANSWERED' then -number else 0 end, due_at, number
                        limit :most offset :from
                        """)
                .param("states", filter.states())
                .param("organisation", organisation)
                .param("topic", filter.topic())
                .param("owner", filter.owner())
                .param("words", filter.words())
                .param("most", filter.most())
                .param("from", filter.from())
                .query(HandOverRows::handOver)
                .list();
    }

    /** How many stand where, below an organisation. */
    List<StateCount> counts(String organisation) {
        return rows.sql("""
                        select state, count(*) as count from hand_overs
                        where :organisation = '' or organisation = :organisation
                              or starts_with(organisation, :organisation || '/')
                        group by state
                        """)
                .param("organisation", organisation)
                .query((row, i) -> new StateCount(State.valueOf(row.getString("state")), row.getLong("count")))
                .list();
    }

    record StateCount(State state, long count) {}

    List<String> topics(String organisation) {
        return rows.sql("""
                        select distinct topic from hand_overs
                        where state <> 'ANSWERED' and topic <> ''
                          and (:organisation = '' or organisation = :organisation
                               or starts_with(organisation, :organisation || '/'))
                        order by topic limit 100
                        """)
                .param("organisation", organisation)
                .query((row, i) -> row.getString("topic"))
                .list();
    }

    /** Those whose owner may have gone, and those that should wake; a node looks at a bounded number at a time. */
    List<HandOver> owned(Instant quietSince, Instant now) {
        return rows.sql("""
                        select * from hand_overs
                        where (state = 'TAKEN' and active_at < :quiet) or (state = 'SNOOZED' and snoozed_until <= :now)
                        order by active_at limit 500
                        """)
                .param("quiet", Moments.utc(quietSince))
                .param("now", Moments.utc(now))
                .query(HandOverRows::handOver)
                .list();
    }

    /** The owner is here: looks, types, saves. */
    void touch(UUID id, Person owner, Instant at) {
        rows.sql("update hand_overs set active_at = :at where id = :id and owner = :owner and active_at < :at")
                .param("id", id)
                .param("owner", owner.id())
                .param("at", Moments.utc(at))
                .update();
    }

    void say(UUID id, String question) {
        rows.sql("update hand_overs set question = :question where id = :id")
                .param("id", id)
                .param("question", question)
                .update();
    }

    void askedWith(UUID id, String key) {
        rows.sql("update hand_overs set ask_key = :key where id = :id")
                .param("id", id)
                .param("key", key)
                .update();
    }

    boolean wasAskedWith(UUID id, String key) {
        return rows.sql("select ask_key = :key from hand_overs where id = :id")
                .param("id", id)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    List<Event> events(UUID id) {
        return rows.sql("select * from hand_over_events where hand_over = :id order by number")
                .param("id", id)
                .query((row, i) -> new Event(
                        row.getLong("number"),
                        Move.valueOf(row.getString("move")),
                        new Person(row.getString("actor"), row.getString("actor_name")),
                        row.getString("note"),
                        Moments.at(row, "at")))
                .list();
    }

    private static HandOver handOver(ResultSet row, int index) throws SQLException {
        return new HandOver(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("organisation"),
                row.getObject("conversation", UUID.class),
                Optional.ofNullable(row.getObject("exchange", UUID.class)),
                row.getString("topic"),
                row.getString("question"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("owner")).map(owner -> new Person(owner, name(row))),
                Moments.at(row, "asked_at"),
                Moments.at(row, "due_at"),
                Moments.at(row, "active_at"),
                maybe(row, "snoozed_until"),
                maybe(row, "answered_at"),
                row.getLong("events"));
    }

    private static String name(ResultSet row) {
        try {
            return row.getString("owner_name");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
