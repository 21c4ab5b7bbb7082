package kr.dolbom.knowledge.reading.hwp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dogfoot.hwplib.object.docinfo.numbering.ParagraphNumberFormat;
import kr.dogfoot.hwplib.tool.textextractor.paraHead.ParaHeadNumber;

/** How the word processor numbers the paragraphs of a list or an outline, level by level. */
record Numbering(List<Level> levels) {

    private static final Pattern NUMBER = Pattern.compile("\\^(\\d{1,2}|[nN])");

    /**
     * @param pattern {@code ^1.} or {@code 제^1장}; {@code ^1} is the number of level 1, {@code ^n} those of all levels
     * @param start the first number
     */
    record Level(String pattern, ParagraphNumberFormat format, int start) {}

    Numbering {
        levels = List.copyOf(levels);
    }

    Level level(int level) {
        return levels.get(Math.min(level, levels.size() - 1));
    }

    /** What stands in front of a paragraph, given the numbers reached on its level and those above. */
    String head(int level, int[] numbers) {
        if (levels.isEmpty()) return "";
        Matcher matcher = NUMBER.matcher(level(level).pattern());
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                Character.isDigit(found.group(1).charAt(0))
                        ? number(Integer.parseInt(found.group(1)) - 1, numbers)
                        : path(level, numbers, found.group(1).equals("N"))));
    }

    private String number(int level, int[] numbers) {
        if (level < 0 || level >= numbers.length || levels.isEmpty()) return "";
        return text(Math.max(numbers[level], 1), level(level).format());
    }

    private String path(int level, int[] numbers, boolean dotted) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= level; i++) path.append(i == 0 ? "" : ".").append(number(i, numbers));
        return dotted ? path.append('.').toString() : path.toString();
    }

    static String text(int number, ParagraphNumberFormat format) {
        return ParaHeadNumber.toString(number, format);
    }
}
