package kr.dolbom.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;

/**
 * What a person once answered, read again by a second one and published, so that nobody need ask it twice.
 *
 * @param questions the ways it is asked, the plainest first; personal data is masked
 * @param text the answer, first line the verdict
 * @param by whose desk answered, as askers read it
 * @param citations what it stands on; never empty
 */
public record PublishedReply(
        UUID id,
        List<String> questions,
        String text,
        String by,
        LocalDate publishedOn,
        Validity validity,
        Place place,
        Reach reach,
        List<Ground> citations) {

    public PublishedReply {
        questions = List.copyOf(questions);
        citations = List.copyOf(citations);
        if (questions.isEmpty() || citations.isEmpty())
            throw new IllegalArgumentException("a reply needs a question and a ground: " + id);
    }

    /**
     * What a reply stands on.
     *
     * @param passage its id in the library; empty when the source is not kept there
     * @param label how the source is named: work, article or page, letter of a ministry
     * @param quote the words of it that carry the reply; may be empty
     */
    public record Ground(String passage, String label, String quote) {}
}
