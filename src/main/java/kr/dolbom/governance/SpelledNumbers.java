package kr.dolbom.governance;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of persons that are spelled in words (공일공 일이삼사), in circles, or a digit at a time. Nobody says an amount
 * like that, so a run of nine is believed where the syllables can hardly be words.
 */
final class SpelledNumbers {

    private static final String SPELLED = "공영일이삼사오육륙칠팔구⓪①②③④⑤⑥⑦⑧⑨〇零一二三四五六七八九";
    private static final String VALUES = "001234566789" + "0123456789" + "00123456789";
    private static final String DIGIT = "[0-9" + SPELLED + "]";
    private static final String SPACE = "[ \\t\\u00A0\\u200B\\u3000]";
    private static final String JOINT = "(?>" + SPACE + "?(?:다시|대시|하이픈|빼기|에)" + SPACE + "?|" + SPACE + "{0,2}"
            + NumberMasks.DASH + "?" + SPACE + "{0,2})";
    private static final Pattern RUN =
            Pattern.compile("(?<!" + DIGIT + ")" + DIGIT + "(?:" + JOINT + DIGIT + "){8,24}+");
    private static final Pattern GROUP = Pattern.compile("[" + SPELLED + "]{4}");
    private static final Pattern APART = Pattern.compile(DIGIT + "(?:[ .\\-]" + DIGIT + ")+[이일구]?");
    private static final Pattern RESIDENT = Pattern.compile("[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9][0-9]{7}");

    private static final String RESIDENT_SIGN = "[주민번호]";

    private SpelledNumbers() {}

    static String apply(String text) {
        return apply(text, any -> true);
    }

    /** Only those the law forbids to keep. */
    static String residents(String text) {
        return apply(text, RESIDENT_SIGN::equals);
    }

    private static String apply(String text, Predicate<String> wanted) {
        Matcher run = RUN.matcher(text);
        if (!run.find()) return text;
        StringBuilder masked = new StringBuilder(text.length());
        do {
            String digits = digits(run.group());
            boolean masks = believed(run.group(), digits) && wanted.test(sign(digits));
            String kept = masks ? sign(digits) : run.group();
            run.appendReplacement(masked, Matcher.quoteReplacement(kept));
        } while (run.find());
        return run.appendTail(masked).toString();
    }

    private static boolean believed(String run, String digits) {
        if ("0123456789".contains(digits.substring(0, 9))) return false;
        boolean plainDigits = run.length() == digits.length() && run.equals(digits);
        if (plainDigits) return false;
        if (GROUP.matcher(run).find() || isPhone(digits) && spelled(run) >= 3) return true;
        return APART.matcher(run).matches() && (isPhone(digits) || digits.length() >= 12);
    }

    private static boolean isPhone(String digits) {
        return digits.startsWith("0") && digits.length() <= 12;
    }

    private static long spelled(String run) {
        return run.chars().filter(sign -> SPELLED.indexOf(sign) >= 0).count();
    }

    private static String sign(String digits) {
        if (RESIDENT.matcher(digits).lookingAt() && digits.length() <= 14) return RESIDENT_SIGN;
        if (isPhone(digits)) return "[전화번호]";
        return digits.length() >= 15 ? "[카드번호]" : "[계좌번호]";
    }

    private static String digits(String run) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < run.length(); i++) {
            char sign = run.charAt(i);
            int spelled = SPELLED.indexOf(sign);
            if (sign >= '0' && sign <= '9') digits.append(sign);
            else if (spelled >= 0) digits.append(VALUES.charAt(spelled));
        }
        return digits.toString();
    }
}
