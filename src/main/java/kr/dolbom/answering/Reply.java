package kr.dolbom.answering;

import java.util.List;
import kr.dolbom.kernel.SourceRef;

/**
 * An answer with how it came about.
 *
 * @param retrieved the places looked at, best first, at most ten
 * @param confidence estimated probability that the answer is right, 0 to 1
 */
public record Reply(Answer answer, List<Retrieved> retrieved, double confidence) {

    public Reply {
        retrieved = List.copyOf(retrieved);
    }

    /** A place in the texts and how well it fits the question. */
    public record Retrieved(SourceRef source, double score) {}
}
