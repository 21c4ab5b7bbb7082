package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.regex.MatchResult;

/**
 * How a danger is plainly denied: 「때린 적은 없어요」. What only may take it back leaves it open, and so does a denial by
 * halves: 「자주는 안 때려요」.
 *
 * @param perhaps what may take a word back
 * @param plainly what does
 * @param byHalves words that leave a part of it standing
 */
record Denial(Negation perhaps, Negation plainly, Phrases byHalves) {

    /** @param words all that was found of one danger; what is a part of something denied is denied with it */
    Distance of(String plain, MatchResult word, List<MatchResult> words) {
        boolean denied = words.stream().anyMatch(one -> overlap(one, word) && plainly.denies(plain, one));
        if (denied) return byHalves.in(plain) ? Distance.UNSURE : Distance.FAR;
        return perhaps.denies(plain, word) ? Distance.UNSURE : Distance.NEAR;
    }

    private static boolean overlap(MatchResult one, MatchResult other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
