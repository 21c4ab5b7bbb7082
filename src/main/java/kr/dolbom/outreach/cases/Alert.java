package kr.dolbom.outreach.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.dialogue.Danger;

/**
 * A danger somebody spoke of.
 *
 * @param attempt the call, and the case once the call has ended
 * @param name whose household
 * @param number digits only
 * @param words what was said or written
 * @param written whether it was written; then attempt names the reply
 * @param stranger whether nobody has listed the number, so that there is nothing to open
 * @param person what became of handing the call to a person; empty while that is not known
 */
public record Alert(
        UUID id,
        UUID attempt,
        String organisation,
        Danger danger,
        String name,
        String number,
        String words,
        boolean written,
        boolean stranger,
        Optional<PutThrough> person,
        Instant raisedAt,
        Optional<Officer> seenBy) {

    /** Whether the person was reached, and when that was known. */
    public record PutThrough(boolean reached, Instant at) {}

    /** Without who it is about. */
    @Override
    public String toString() {
        return "Alert[" + id + "]";
    }
}
