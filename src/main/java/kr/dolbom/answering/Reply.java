package kr.dolbom.answering;

import java.util.List;
import kr.dolbom.kernel.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * An answer with how it came about.
 *
 * @param retrieved the places looked at, best first, at most ten
 * @param confidence estimated probability that the answer is right, 0 to 1
 * @param basis what settled it
 */
public record Reply(Answer answer, List<Retrieved> retrieved, double confidence, Basis basis) {

    public Reply {
        retrieved = List.copyOf(retrieved);
        basis = basisOf(basis);
    }

    public Reply(Answer answer, List<Retrieved> retrieved, double confidence) {
        this(answer, retrieved, confidence, Basis.DIRECT);
    }

    /** Replies kept before this was noted name none. */
    private static Basis basisOf(@Nullable Basis kept) {
        return kept == null ? Basis.DIRECT : kept;
    }

    /** A place in the texts and how well it fits the question. */
    public record Retrieved(SourceRef source, double score) {}
}
