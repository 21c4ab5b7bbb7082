package kr.dolbom.desk.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One move of one hand-over, as somebody wants it done.
 *
 * @param by who does it
 * @param mine whether only the owner may
 * @param owner who owns it afterwards, for moves that name somebody
 * @param note what colleagues read about it, masked
 * @param seen the version it was decided on; empty: whatever it is now
 * @param due new promise to the asker
 * @param until when a snoozed one wakes
 * @param organisation whose desk it goes to
 */
public record Step(
        UUID handOver,
        Move move,
        Person by,
        boolean mine,
        Optional<Person> owner,
        String note,
        Optional<Long> seen,
        Optional<Instant> due,
        Optional<Instant> until,
        Optional<String> organisation) {

    public static Step of(UUID handOver, Move move, Person by) {
        return new Step(
                handOver,
                move,
                by,
                false,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A move of the owner. */
    public Step ofOwner() {
        return new Step(handOver, move, by, true, owner, note, seen, due, until, organisation);
    }

    public Step to(Person next) {
        return new Step(handOver, move, by, mine, Optional.of(next), note, seen, due, until, organisation);
    }

    public Step saying(String text) {
        return new Step(handOver, move, by, mine, owner, text, seen, due, until, organisation);
    }

    public Step seen(long version) {
        return new Step(handOver, move, by, mine, owner, note, Optional.of(version), due, until, organisation);
    }

    public Step due(Instant at) {
        return new Step(handOver, move, by, mine, owner, note, seen, Optional.of(at), until, organisation);
    }

    public Step until(Instant at) {
        return new Step(handOver, move, by, mine, owner, note, seen, due, Optional.of(at), organisation);
    }

    public Step into(String path) {
        return new Step(handOver, move, by, mine, owner, note, seen, due, until, Optional.of(path));
    }
}
