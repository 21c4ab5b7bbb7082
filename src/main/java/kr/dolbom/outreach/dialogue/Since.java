package kr.dolbom.outreach.dialogue;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * How somebody tells what was from what is: 「작년엔 밀렸는데 지금은 다 냈어요」.
 *
 * @param now words with which the present begins
 * @param settled words that say that a trouble is over
 * @param still words that say that it is not, or is there again
 */
record Since(Phrases now, Phrases settled, Phrases still) {

    private static final int SOMETHING_BEFORE = 4;

    /** What is said of the present, where it is set against something else. */
    Optional<String> present(String plain) {
        return now.found(plain)
                .filter(sign -> sign.start() >= SOMETHING_BEFORE)
                .max(Comparator.comparingInt(MatchResult::end))
                .map(sign -> plain.substring(sign.end()).strip());
    }

    boolean isOver(String plain, Negation negation) {
        return !still.in(plain) && settled.found(plain).anyMatch(word -> !negation.denies(plain, word));
    }
}
