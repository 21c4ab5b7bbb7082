package kr.dolbom.answering.spelling;

import java.util.Map;
import java.util.regex.Pattern;
import kr.dolbom.knowledge.Jamo;

/** Korean typed while the keyboard stood on Latin: wjdtnrl is 정수기. */
final class Keyboard {

    private static final String LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
    private static final String KOREAN = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
    private static final Map<String, String> VOWELS =
            Map.of("ㅗㅏ", "ㅘ", "ㅗㅐ", "ㅙ", "ㅗㅣ", "ㅚ", "ㅜㅓ", "ㅝ", "ㅜㅔ", "ㅞ", "ㅜㅣ", "ㅟ", "ㅡㅣ", "ㅢ");
    private static final Map<String, String> FINALS =
            Map.of("ㄱㅅ", "ㄳ", "ㄴㅈ", "ㄵ", "ㄴㅎ", "ㄶ", "ㄹㄱ", "ㄺ", "ㄹㅁ", "ㄻ", "ㄹㅂ", "ㄼ", "ㄹㅎ", "ㅀ", "ㅂㅅ", "ㅄ");
    private static final Pattern TWO_VOWELS = Pattern.compile("ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ");
    private static final Pattern TWO_FINALS = Pattern.compile("(?<=[ㅏ-ㅣ])(?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅎ]|ㅂㅅ)(?=[ㄱ-ㅎ]|$)");

    private Keyboard() {}

    /** What the keys make on a Korean keyboard; some of it may be no syllables. */
    static String korean(String latin) {
        StringBuilder letters = new StringBuilder();
        for (char key : latin.toCharArray()) letters.append(letter(key));
        String vowels = TWO_VOWELS.matcher(letters).replaceAll(two -> VOWELS.getOrDefault(two.group(), two.group()));
        String finals = TWO_FINALS.matcher(vowels).replaceAll(two -> FINALS.getOrDefault(two.group(), two.group()));
        return Jamo.syllables(finals);
    }

    private static char letter(char key) {
        int at = LATIN.indexOf(key);
        return at >= 0 ? KOREAN.charAt(at) : letter(Character.toLowerCase(key));
    }
}
