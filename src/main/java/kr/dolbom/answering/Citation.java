package kr.dolbom.answering;

import java.util.List;
import kr.dolbom.kernel.SourceRef;

/**
 * The ground under an answer.
 *
 * @param passage id of the passage in the library, empty when the document is not imported here
 * @param sentences the two or three sentences that carry the claim, word for word from the passage; empty when it is
 *     not imported
 */
public record Citation(SourceRef source, String passage, List<String> sentences) {

    public Citation {
        sentences = List.copyOf(sentences);
    }
}
