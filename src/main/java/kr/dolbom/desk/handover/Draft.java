package kr.dolbom.desk.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reply as it is being written.
 *
 * @param key the reply's own; sending it twice sends it once
 */
public record Draft(UUID handOver, String author, String text, List<Cited> citations, String key, Instant at) {

    public Draft {
        citations = List.copyOf(citations);
    }
}
