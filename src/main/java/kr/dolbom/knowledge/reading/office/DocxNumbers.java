package kr.dolbom.knowledge.reading.office;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/** The numbers Word draws before paragraphs, which stand nowhere in the text. */
final class DocxNumbers {

    private static final String SYLLABLES = "가나다라마바사아자차카타파하";
    private static final String CONSONANTS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;

    /** By list, what number each level has reached. */
    private final Map<BigInteger, int[]> reached = new HashMap<>();

    /** Ends in a space; empty for a paragraph without a number. */
    String next(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        String pattern = paragraph.getNumLevelText();
        if (list == null || list.signum() == 0 || pattern == null) return "";
        if ("bullet".equals(paragraph.getNumFmt())) return "- ";
        int level = level(paragraph.getNumIlvl());
        int[] numbers = reached.computeIfAbsent(list, first -> new int[LEVELS]);
        numbers[level] = numbers[level] == 0 ? start(paragraph) : numbers[level] + 1;
        java.util.Arrays.fill(numbers, level + 1, LEVELS, 0);
        return drawn(pattern, numbers, level, paragraph.getNumFmt()) + " ";
    }

    private static int level(@Nullable BigInteger level) {
        return level == null ? 0 : Math.clamp(level.longValue(), 0, LEVELS - 1);
    }

    private static int start(XWPFParagraph paragraph) {
        BigInteger start = paragraph.getNumStartOverride();
        return start == null ? 1 : Math.clamp(start.longValue(), 0, 9999);
    }

    /** Numbers of levels above are drawn plain. */
    private static String drawn(String pattern, int[] numbers, int level, @Nullable String format) {
        Matcher places = PLACE.matcher(pattern);
        return places.replaceAll(place -> {
            int of = Integer.parseInt(place.group(1)) - 1;
            return Matcher.quoteReplacement(
                    of == level ? text(numbers[of], format) : Integer.toString(Math.max(1, numbers[of])));
        });
    }

    private static String text(int number, @Nullable String format) {
        return switch (format == null ? "" : format) {
            case "ganada" -> letter(SYLLABLES, number);
            case "chosung" -> letter(CONSONANTS, number);
            case "decimalEnclosedCircle" -> number <= 20 ? Character.toString('①' + number - 1) : "(" + number + ")";
            case "upperLetter" -> letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ", number);
            case "lowerLetter" -> letter("abcdefghijklmnopqrstuvwxyz", number);
            case "upperRoman" -> number <= 12 ? Character.toString('Ⅰ' + number - 1) : Integer.toString(number);
            case "lowerRoman" -> number <= 12 ? Character.toString('ⅰ' + number - 1) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String letter(String letters, int number) {
        return Character.toString(letters.charAt(Math.floorMod(number - 1, letters.length())));
    }
}
