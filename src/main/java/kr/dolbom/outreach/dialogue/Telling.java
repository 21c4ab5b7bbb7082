package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * How near to a household and its present day a word of danger is, by what is said around it.
 *
 * @param hedges what leaves open how it is meant: laughter, 혹시라도
 * @param unreal what is plainly not meant, where the word itself may be a manner of speaking: 농담, 만약
 */
record Telling(Whose whose, Ago ago, Denial denial, Phrases hedges, Phrases unreal) {

    /** @param words all that was found of one danger, this one among them */
    Distance of(Danger danger, String plain, MatchResult word, List<MatchResult> words) {
        return Distance.farthest(Stream.of(
                whose.of(danger, plain, word),
                ago.of(danger, plain, word),
                denial.of(plain, word, words),
                hedges.in(plain) || unreal.in(plain) ? Distance.UNSURE : Distance.NEAR));
    }

    boolean isUnreal(String plain) {
        return unreal.in(plain);
    }

    boolean isSeenOrRead(String plain) {
        return whose.isSeenOrRead(plain);
    }
}
