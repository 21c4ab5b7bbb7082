package kr.dolbom.desk.handover;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes hand-overs, one conditional UPDATE a move: of two who press at once one changes the row, and the other finds it
 * changed. The event gets its number under the same lock, so the order of events is the order of changes.
 */
@Component
public class Moves {

    private static final String MOVE = """
            update hand_overs set
                state = coalesce(:to, state),
                owner = case :then when 'SAME' then owner when 'NOBODY' then null else :owner end,
                owner_name = case :then when 'SAME' then owner_name when 'NOBODY' then null else :ownerName end,
                snoozed_until = case when cast(:to as text) is null then snoozed_until
                                     else cast(:until as timestamptz) end,
                answered_at = case when :to = 'ANSWERED' then :at else answered_at end,
                asked_at = case when :move = 'REOPEN' then :at else asked_at end,
                due_at = coalesce(:due, due_at),
                organisation = coalesce(:organisation, organisation),
                active_at = :at,
                events = events + 1
            where id = :id and state = any(string_to_array(:from, ','))
              and (not :mine or owner = :by)
              and (cast(:seen as bigint) is null or events = :seen)
            returning events
            """;

    private final JdbcClient rows;

    Moves(JdbcClient rows) {
        this.rows = rows;
    }

    /** Does the move if the hand-over is where the move begins; tells whether it did. */
    boolean tried(Step step, Instant at) {
        Optional<Long> number = rows.sql(MOVE)
                .param("to", step.move().to().map(State::name).orElse(null))
                .param("then", step.move().owner().name())
                .param("owner", step.owner().map(Person::id).orElse(null))
                .param("ownerName", step.owner().map(Person::name).orElse(null))
                .param("until", utc(step.until()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("move", step.move().name())
                .param("due", utc(step.due()))
                .param("organisation", step.organisation().orElse(null))
                .param("id", step.handOver())
                .param("from", from(step.move()))
                .param("mine", step.mine())
                .param("by", step.by().id())
                .param("seen", step.seen().orElse(null))
                .query(Long.class)
                .optional();
        number.ifPresent(given -> event(step.handOver(), given, step.move(), step.by(), step.note(), at));
        return number.isPresent();
    }

    void event(UUID handOver, long number, Move move, Person by, String note, Instant at) {
        rows.sql("insert into hand_over_events values (:handOver, :number, :move, :actor, :name, :note, :at)")
                .param("handOver", handOver)
                .param("number", number)
                .param("move", move.name())
                .param("actor", by.id())
                .param("name", by.name())
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String from(Move move) {
        return String.join(",", move.from().stream().map(State::name).toList());
    }

    private static @Nullable Object utc(Optional<Instant> at) {
        return at.map(one -> one.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
