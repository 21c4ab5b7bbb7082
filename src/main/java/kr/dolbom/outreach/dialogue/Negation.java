package kr.dolbom.outreach.dialogue;

import java.util.regex.MatchResult;

/**
 * How Korean takes a word back: 안 before it, 지 않다, 데 없다 or 은 아니다 after it.
 *
 * @param before words directly in front of what is denied
 * @param after words that begin at most a few syllables behind it
 */
record Negation(Phrases before, Phrases after) {

    private static final int NEAR = 2;

    boolean denies(String plain, MatchResult word) {
        return before.found(plain).anyMatch(sign -> isBefore(plain, sign, word))
                || after.found(plain).anyMatch(sign -> isAfter(plain, word, sign));
    }

    private static boolean isBefore(String plain, MatchResult sign, MatchResult word) {
        return sign.end() <= word.start()
                && plain.substring(sign.end(), word.start()).isBlank();
    }

    private static boolean isAfter(String plain, MatchResult word, MatchResult sign) {
        return sign.start() >= word.end() - 1 && sign.end() > word.end() && sign.start() - word.end() <= NEAR;
    }
}
