package kr.dolbom.outreach.dialogue;

import java.time.Duration;
import java.util.Optional;

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
        int round) {

    Reply withWords(String other) {
        return new Reply(question, domain, asked, other, key, reading, need, from, to, round);
    }
}
