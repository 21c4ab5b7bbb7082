package kr.dolbom.governance;

/** Digits and Latin letters of other widths and scripts as the plain ones; nothing else is touched. */
final class Digits {

    private static final int TO_PLAIN = 0xFEE0;

    private Digits() {}

    static String plain(String text) {
        if (text.codePoints().noneMatch(Digits::isOther)) return text;
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> plain.appendCodePoint(isOther(sign) ? plain(sign) : sign));
        return plain.toString();
    }

    /** Most questions hold none and need no further look. */
    static boolean in(String text) {
        return text.chars().anyMatch(sign -> sign >= '0' && sign <= '9');
    }

    private static boolean isOther(int sign) {
        return sign > 0x7F && (sign == '＠' || isWideLetter(sign) || Character.isDigit(sign));
    }

    private static boolean isWideLetter(int sign) {
        return sign >= 'Ａ' && sign <= 'Ｚ' || sign >= 'ａ' && sign <= 'ｚ';
    }

    private static int plain(int sign) {
        return Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign - TO_PLAIN;
    }
}
