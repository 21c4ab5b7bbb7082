package kr.dolbom.desk;

import java.text.Normalizer;
import java.util.regex.Pattern;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** What people type, made plain: no control characters, no half characters, composed Hangul, no endless length. */
final class QuestionText {

    /**
     * Controls except line breaks and tabs, invisible formatting except what emoji are joined with, halves of
     * characters, and what is no character at all.
     */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\uFFFE\\uFFFF\\u2028\\u2029&&[^\\n\\t\\u200D\\uFE0F]]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]{2,}|[\\p{Zs}\\t&&[^ ]]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\\n\\s*\\n\\s*");

    private QuestionText() {}

    /** A question: never empty, never longer than the limit. */
    static String question(String raw, int limit) {
        String plain = plain(raw);
        if (plain.isEmpty()) throw new Problem(Code.QUESTION_EMPTY);
        return within(plain, limit);
    }

    /** A note or reason, which may be empty. */
    static String remark(String raw, int limit) {
        return within(plain(raw), limit);
    }

    static String plain(String raw) {
        String text =
                UNWANTED.matcher(raw.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        text = BLANKS.matcher(text).replaceAll(" ");
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    private static String within(String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) throw new Problem(Code.QUESTION_TOO_LONG, length, limit);
        return text;
    }
}
