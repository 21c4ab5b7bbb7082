package kr.dolbom.answering.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question says it is not: "요금 말고 기계값", "잡지출은 아니죠". */
final class Denied {

    private static final Pattern WORDS = Pattern.compile(
            "([\\p{IsHangul}\\p{Alnum}]{2,12}?)(은|는|이|가|도)?\\s*(말고|아니고|아니라|빼고|아니죠|아닌\\s*거|아닌데|아닌가요?|아니에요|아닙니다|아니구)");

    private Denied() {}

    /** The text without the words that are denied. */
    static String without(String text) {
        return WORDS.matcher(text).replaceAll(" ");
    }

    /** The words that are denied, empty when none are. */
    static String in(String text) {
        StringBuilder denied = new StringBuilder();
        Matcher words = WORDS.matcher(text);
        while (words.find()) denied.append(words.group(1)).append(' ');
        return denied.toString();
    }
}
