package kr.dolbom.outreach.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One call's findings as a case.
 *
 * @param id of the attempt it came from, and so of its recording
 * @param version grows with every change; what was decided on an older one is not done
 */
public record Counselling(
        UUID id,
        long number,
        UUID target,
        String organisation,
        Urgency urgency,
        Call call,
        State state,
        Optional<Officer> owner,
        Instant calledAt,
        Optional<Instant> decidedAt,
        long version) {

    public boolean isOwnedBy(Officer officer) {
        return owner.filter(one -> one.id().equals(officer.id())).isPresent();
    }

    /** Without what was said: cases get into logs. */
    @Override
    public String toString() {
        return "Counselling[" + id + "]";
    }
}
