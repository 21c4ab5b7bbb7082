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

    /** Two together affirm: 「안 쑤시는 데가 없어요」; so does asking back: 「안 어렵겠어요?」 */
    boolean denies(String plain, MatchResult word) {
        boolean inFront = before.found(plain).anyMatch(sign -> isBefore(plain, sign, word)) && !asksBack(plain, word);
        return inFront != after.found(plain).anyMatch(sign -> isAfter(plain, word, sign));
    }

    private static boolean asksBack(String plain, MatchResult word) {
        return plain.substring(word.end(), Math.min(plain.length(), word.end() + NEAR))
                .contains("겠");
    }

    private static boolean isBefore(String plain, MatchResult sign, MatchResult word) {
        return sign.end() <= word.start()
                && plain.substring(sign.end(), word.start()).isBlank();
    }

    private static boolean isAfter(String plain, MatchResult word, MatchResult sign) {
        return sign.start() >= word.end() - 1 && sign.end() > word.end() && sign.start() - word.end() <= NEAR;
    }
}
