package kr.dolbom.desk;

import java.util.List;
import kr.dolbom.governance.Masking;

/** Masks a text but leaves the institution's own telephone numbers in it. */
final class PublicNumbers {

    private PublicNumbers() {}

    static String keeping(List<String> numbers, String text, Masking masking) {
        String hidden = text;
        for (int i = 0; i < numbers.size(); i++) hidden = hidden.replace(numbers.get(i), sign(i));
        String masked = masking.mask(hidden).text();
        for (int i = 0; i < numbers.size(); i++) masked = masked.replace(sign(i), numbers.get(i));
        return masked;
    }

    /** Private-use characters: what people type has none of them. */
    private static String sign(int number) {
        return "\uE000" + (char) ('\uE100' + number) + "\uE000";
    }
}
