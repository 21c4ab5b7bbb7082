package kr.dolbom.knowledge.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide a heading is by the number or mark it begins with, from 편 and 장 down to (가) and labels in brackets. */
final class Ranks {

    /** The line begins like no heading. */
    static final int NONE = 99;

    /** Headings the file itself calls so come before all numbered ones. */
    private static final int STYLED = -20;

    private static final int LONGEST = 60;
    private static final Pattern UNFINISHED =
            Pattern.compile("(?s).*([.?!,;:：다함음됨임것]|한다\\))|(?s).*\\S\\s?[:：]\\s?\\S.*");
    private static final Pattern FIRST = Pattern.compile("(?s)\\(?[가Ⅰ].*");
    private static final Pattern NUMBER = Pattern.compile("^\\(?(?:제\\s?)?(\\d{1,4})(?![\\d.-]\\d)");

    private static final List<Pattern> RANKS = List.of(
            Pattern.compile("제\\s?\\d{1,3}\\s?편(\\s.*|$)|PART\\s.*"),
            Pattern.compile("제\\s?\\d{1,3}\\s?[장부](\\s.*|$)|CHAPTER\\s.*"
                    + "|(별표|별지|붙임|첨부|서식|참고)\\s?\\d{1,2}(의\\d)?(호|[\\s.:]).*"
                    + "|[<\\[【〔(]\\s?(별표|별지|붙임|첨부|서식|참고|부록)\\s?[^>\\]】〕)]{0,12}[>\\]】〕)].*|부\\s*칙(\\s.*|$)"),
            Pattern.compile("[Ⅰ-Ⅻ]{1,4}[.\\s]\\s*\\S.*|[IVX]{1,4}\\.\\s.*"),
            Pattern.compile("제\\s?\\d{1,3}\\s?절(\\s.*|$)"),
            Pattern.compile("제\\s?\\d{1,3}\\s?관(\\s.*|$)"),
            Pattern.compile("\\d{1,2}\\.\\s*[^\\d\\s].*"),
            Pattern.compile("\\d{1,2}[-.]\\d{1,2}\\.?\\s*[^\\d\\s].*"),
            Pattern.compile("[□■◆◇▣❏▢]\\s*\\S.*"),
            Pattern.compile("[가-하]\\.\\s*\\S.*"),
            Pattern.compile("[○●◎◦⃝ㅇ]\\s+\\S.*"),
            Pattern.compile("\\d{1,2}\\)\\s*\\S.*"),
            Pattern.compile("[가-하]\\)\\s*\\S.*"),
            Pattern.compile("\\(\\d{1,2}\\)\\s*\\S.*"),
            Pattern.compile("\\([가-하]\\)\\s*\\S.*"),
            Pattern.compile("(?s)[①-⑳㉑-㉟].*"),
            Pattern.compile("<.{2,40}>|【.{2,40}】|《.{2,40}》|\\[.{2,40}\\]|〔.{2,40}〕|❙.{2,40}❙"));

    private static final int PARAGRAPH = RANKS.size() - 2;
    private static final int LABEL = RANKS.size() - 1;

    /** 장 and wider: what stands before ends with it, however short. */
    static final int CHAPTER = 4;

    private Ranks() {}

    /** @param level of a heading the file calls one, otherwise 0 */
    static int of(int level, String text) {
        if (level > 0) return STYLED + level;
        for (int rank = 0; rank < RANKS.size(); rank++) {
            if (RANKS.get(rank).matcher(text).matches()) return rank;
        }
        return NONE;
    }

    static boolean isLabel(int rank) {
        return rank == LABEL;
    }

    /** Short and no sentence; and no 항, whose number is a circled one. */
    static boolean looksLikeHeading(int rank, String text) {
        return rank < NONE
                && rank != PARAGRAPH
                && text.length() <= LONGEST
                && text.indexOf('\n') < 0
                && !UNFINISHED.matcher(text).matches();
    }

    /** Whether a line of the same rank is the next of its list: 2. after 1., not 13. after 8. */
    static boolean follows(String before, String text) {
        Matcher one = NUMBER.matcher(before);
        Matcher other = NUMBER.matcher(text);
        if (!one.find() || !other.find()) return !FIRST.matcher(text).matches();
        return Integer.parseInt(one.group(1)) + 1 == Integer.parseInt(other.group(1));
    }
}
