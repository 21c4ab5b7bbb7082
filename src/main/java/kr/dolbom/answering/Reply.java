package kr.dolbom.answering;

import java.util.List;
import java.util.Objects;
import kr.dolbom.answering.internal.Korean;
import kr.dolbom.kernel.SourceRef;

/**
 * An answer with how it came about.
 *
 * @param retrieved the places looked at, best first, at most ten
 * @param confidence estimated probability that the answer is right, 0 to 1
 * @param readAs mistyped words the answer stands on, as they were read
 * @param basis what settled it
 */
public record Reply(Answer answer, List<Retrieved> retrieved, double confidence, List<ReadAs> readAs, Basis basis) {

    public Reply {
        retrieved = List.copyOf(retrieved);
        // Replies kept before there were mends and bases have none.
        readAs = List.copyOf(Objects.requireNonNullElse(readAs, List.of()));
        basis = Objects.requireNonNullElse(basis, Basis.DIRECT);
    }

    public Reply(Answer answer, List<Retrieved> retrieved, double confidence, Basis basis) {
        this(answer, retrieved, confidence, List.of(), basis);
    }

    public Reply(Answer answer, List<Retrieved> retrieved, double confidence) {
        this(answer, retrieved, confidence, List.of(), Basis.DIRECT);
    }

    /** A place in the texts and how well it fits the question. */
    public record Retrieved(SourceRef source, double score) {}

    /** What was typed, and what it was read as. */
    public record ReadAs(String typed, String read) {

        /** ‘정슈기’를 ‘정수기’로 읽었습니다. */
        public String sentence() {
            return "‘" + typed + "’" + Korean.objectParticle(typed) + " ‘" + read + "’" + Korean.byParticle(read)
                    + " 읽었습니다.";
        }
    }
}
