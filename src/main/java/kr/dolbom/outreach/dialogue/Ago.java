package kr.dolbom.outreach.dialogue;

import java.util.regex.MatchResult;

/**
 * How somebody tells what was from what is: 「전에는 안 그랬는데 요즘 때려요」 is of now, 「어릴 때 많이 맞고 컸지」 is not.
 *
 * @param past words of a past that may reach until now
 * @param longAgo words of a past that does not
 * @param otherwise words of a past in which it was not so; they tell nothing against the present
 * @param now words with which the present begins; a past told in front of them is left behind
 * @param still words that say behind it that it is so until now
 * @param over words that say behind it that it is not so any more
 */
record Ago(Phrases past, Phrases longAgo, Phrases otherwise, Phrases now, Phrases still, Phrases over) {

    private static final int PREDICATE = 8;
    private static final int FIRST_SYLLABLE = '가';
    private static final int LAST_SYLLABLE = '힣';
    private static final int FINALS = 28;
    private static final int DOUBLE_S = 20;

    Distance of(Danger danger, String plain, MatchResult word) {
        String behind = plain.substring(word.end());
        if (still.in(behind)) return Distance.NEAR;
        String told = plain.substring(now.endOfLast(plain.substring(0, word.end())));
        boolean wasLongAgo = longAgo.in(told);
        boolean was = wasLongAgo || past.outside(told, otherwise);
        boolean isOver = over.in(behind);
        boolean toldAsPast = isToldAsPast(plain, word);
        if (toldAsPast && (wasLongAgo || was && isOver)) return danger.comesBack() ? Distance.UNSURE : Distance.FAR;
        return was || toldAsPast && isOver ? Distance.UNSURE : Distance.NEAR;
    }

    /** Korean closes the stem of a past with ㅆ (때렸, 굶었), and tells what one saw with 더 or 던. */
    private static boolean isToldAsPast(String plain, MatchResult word) {
        return plain.substring(word.start(), Math.min(plain.length(), word.end() + PREDICATE))
                .chars()
                .anyMatch(Ago::isOfThePast);
    }

    private static boolean isOfThePast(int sign) {
        if (sign == '더' || sign == '던') return true;
        if (sign < FIRST_SYLLABLE || sign > LAST_SYLLABLE || sign == '있' || sign == '겠') return false;
        return (sign - FIRST_SYLLABLE) % FINALS == DOUBLE_S;
    }
}
