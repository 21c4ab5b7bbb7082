package kr.dolbom.outreach.dialogue;

import java.util.Optional;

/**
 * Reads an answer that the rules leave open. It only proposes; what it says counts where the words that were said bear it
 * out.
 */
public interface AnswerReader {

    /** The rules read alone. */
    AnswerReader NONE = (asked, words) -> Optional.empty();

    /**
     * @param asked the question in the script's words
     * @param words what was said
     * @return nothing where it could not be asked in time
     */
    Optional<Proposal> read(String asked, String words);

    /**
     * How an answer might be read.
     *
     * @param reading yes, no, or unsure
     * @param danger it may tell of
     * @param quote the words it goes by, as they were said
     */
    record Proposal(Reading reading, Optional<Danger> danger, String quote) {}
}
