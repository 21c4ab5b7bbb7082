package kr.dolbom.outreach.dialogue;

import java.util.regex.MatchResult;

/**
 * How somebody tells what happens to others from what happens to them: 「뉴스에서 …더라고요」, 「친구가 …대요」.
 *
 * @param media what is seen, read or taught: 뉴스에서, 드라마
 * @param others people who are no part of the household
 * @param neighbours others so near that theirs may be ours
 * @param hearsay endings behind what was only heard
 * @param honoured verbs nobody uses of themselves: 드셨
 * @param self words with which somebody turns to themselves: 나도
 */
record Whose(Phrases media, Phrases others, Phrases neighbours, Phrases hearsay, Phrases honoured, Phrases self) {

    Distance of(Danger danger, String plain, MatchResult word) {
        String ahead = plain.substring(self.endOfLast(plain.substring(0, word.start())), word.start());
        String behind = plain.substring(word.start());
        boolean heard = hearsay.in(behind);
        if (heard && (media.in(ahead) || media.in(behind))) return Distance.FAR;
        if (media.in(ahead)) return danger.befallsThings() ? Distance.UNSURE : Distance.FAR;
        if (heard && others.in(ahead)) return danger.comesBack() ? Distance.UNSURE : Distance.FAR;
        if (heard && neighbours.in(ahead)) return danger.reachesNeighbours() ? Distance.UNSURE : Distance.FAR;
        String told = ahead + behind;
        boolean open = heard || media.in(told) || others.in(told) || neighbours.in(told);
        return open || !danger.befallsAnybody() && honoured.in(told) ? Distance.UNSURE : Distance.NEAR;
    }

    /** Whether all that is said is of what somebody saw or read. */
    boolean isSeenOrRead(String plain) {
        return media.in(plain) && !self.in(plain);
    }
}
