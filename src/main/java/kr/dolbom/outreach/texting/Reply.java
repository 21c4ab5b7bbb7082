package kr.dolbom.outreach.texting;

import java.time.Instant;
import java.util.UUID;

/** What somebody answered to a text, in their own words. */
public record Reply(UUID id, String words, Instant at) {

    @Override
    public String toString() {
        return "reply " + id;
    }
}
