package kr.dolbom.knowledge.reading.block;

import java.util.regex.Pattern;

/** Text as it is meant, without what makes it sit well on paper. */
public final class Words {

    private static final Pattern SPREAD = Pattern.compile("(?<![가-힣])[가-힣](?:[ \u00A0\u3000]+[가-힣])+(?![가-힣])");
    private static final Pattern SPACES = Pattern.compile("[ \\t\u00A0\u2000-\u200B\u3000]+");
    private static final Pattern PRIVATE = Pattern.compile("[\\p{Co}\u00AD\uFEFF]");

    private Words() {}

    /** One space where there were several, quotation marks where the word processor's own font has them. */
    public static String plain(String text) {
        String readable =
                PRIVATE.matcher(text).replaceAll(found -> readable(found.group().codePointAt(0)));
        return SPACES.matcher(readable).replaceAll(" ").strip();
    }

    /** Hancom's fonts draw these at private places: numbers in squares, square bullets, quotation marks. */
    private static String readable(int mark) {
        if (mark >= 0xF02B1 && mark <= 0xF02BA) return mark - 0xF02B0 + ". ";
        return switch (mark) {
            case 0xF03C5, 0xF03DA -> "□";
            case 0xF0850 -> "‘";
            case 0xF0851 -> "’";
            case 0xF0852 -> "“";
            case 0xF0853 -> "”";
            default -> " ";
        };
    }

    /** A label on one line: 성   명 is 성명. */
    public static String label(String text) {
        String line = plain(text.replace('\n', ' '));
        return SPREAD.matcher(line).replaceAll(found -> found.group().replaceAll("[ \u00A0\u3000]+", ""));
    }
}
