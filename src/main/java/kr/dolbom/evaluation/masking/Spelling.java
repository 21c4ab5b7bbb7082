package kr.dolbom.evaluation.masking;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The ways people type a number: run together, spaced, dotted, in full width, in words. */
enum Spelling {
    AS_PRINTED(plain -> plain),
    RUN_TOGETHER(plain -> plain.replaceAll("[- ]", "")),
    SPACES(plain -> plain.replace('-', ' ')),
    DOTS(plain -> plain.replace('-', '.')),
    WIDE_DASH(plain -> plain.replace("-", " - ")),
    EN_DASH(plain -> plain.replace('-', '–')),
    MIDDLE_DOT(plain -> plain.replace('-', '·')),
    SLASHES(plain -> plain.replace('-', '/')),
    UNDERSCORES(plain -> plain.replace('-', '_')),
    FULL_WIDTH(Spelling::fullWidth),
    EVERY_DIGIT_APART(plain -> String.join(" ", plain.replaceAll("[- ]", "").split(""))),
    INVISIBLE(plain -> plain.replace("-", "-\u200B")),
    HANGUL(plain -> inHangul(plain.replace('-', ' '))),
    HANGUL_RUN_TOGETHER(plain -> inHangul(plain.replaceAll("[- ]", ""))),
    HANGUL_SPOKEN(plain -> inHangul(plain.replace("-", " 다시 "))),
    HALF_HANGUL(Spelling::halfHangul),
    CIRCLED(plain -> eachDigit(plain, "⓪①②③④⑤⑥⑦⑧⑨")),
    MATHEMATICAL(plain -> mathematical(plain));

    static final List<Spelling> OF_NUMBERS = List.of(values());
    /** Where letters stand between the digits, words for digits would be nobody's way of typing. */
    static final List<Spelling> OF_PAPERS =
            List.of(AS_PRINTED, AS_PRINTED, RUN_TOGETHER, SPACES, WIDE_DASH, FULL_WIDTH, EVERY_DIGIT_APART);

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final UnaryOperator<String> way;

    Spelling(UnaryOperator<String> way) {
        this.way = way;
    }

    String of(String plain) {
        return way.apply(plain);
    }

    private static String inHangul(String plain) {
        return eachDigit(plain, "공일이삼사오육칠팔구");
    }

    private static String eachDigit(String plain, String digits) {
        return DIGIT.matcher(plain)
                .replaceAll(found -> String.valueOf(digits.charAt(found.group().charAt(0) - '0')));
    }

    private static String halfHangul(String plain) {
        int half = plain.length() / 2;
        return plain.substring(0, half) + inHangul(plain.substring(half));
    }

    private static String fullWidth(String plain) {
        return plain.codePoints()
                .map(sign -> sign > ' ' && sign < 0x7F ? sign + 0xFEE0 : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String mathematical(String plain) {
        return plain.codePoints()
                .map(sign -> sign >= '0' && sign <= '9' ? 0x1D7CE + sign - '0' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
