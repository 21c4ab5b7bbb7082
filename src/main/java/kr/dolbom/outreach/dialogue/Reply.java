package kr.dolbom.outreach.dialogue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One answer of the household, as it was given.
 *
 * @param question id of the question in the script
 * @param domain what it tells about; empty for greeting, identity and consent
 * @param asked the question in the script's words, without names
 * @param words what was heard; empty for a key or silence
 * @param key the key that was pressed, empty when it was spoken
 * @param need what the rules read in it: help needed, not needed, or not to be told
 * @param from where in the recording it begins
 * @param round 1 for the first asking, 2 for the second
 * @param quote the words by which a model read it where the rules could not; empty where the rules or a key told
 */
public record Reply(
        String question,
        Optional<Domain> domain,
        String asked,
        String words,
        String key,
        Reading reading,
        Need need,
        Duration from,
        Duration to,
        int round,
        Optional<String> quote) {

    Reply withWords(UnaryOperator<String> other) {
        return new Reply(
                question, domain, asked, other.apply(words), key, reading, need, from, to, round, quote.map(other));
    }
}
