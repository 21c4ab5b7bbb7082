package kr.dolbom.knowledge;

/** Syllables as the letters that are typed, and letters as the syllables that a keyboard makes of them. */
public final class Jamo {

    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final char FIRST = '가';
    private static final char LAST = '힣';

    private Jamo() {}

    public static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    public static boolean isVowel(char letter) {
        return MEDIALS.indexOf(letter) >= 0;
    }

    public static boolean isLetter(char letter) {
        return letter >= 'ㄱ' && letter <= 'ㅣ';
    }

    public static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        for (char c : text.toCharArray()) letters.append(letters(c));
        return letters.toString();
    }

    /** The letters of one character; what is no Korean stays as it is. */
    public static String letters(char c) {
        if (isSyllable(c)) return lettersOf(c);
        if (c >= 0x1100 && c < 0x1100 + INITIALS.length()) return INITIALS.substring(c - 0x1100, c - 0x1100 + 1);
        if (c >= 0x1161 && c < 0x1161 + MEDIALS.length()) return MEDIALS.substring(c - 0x1161, c - 0x1161 + 1);
        if (c > 0x11A7 && c < 0x11A7 + FINALS.length()) return FINALS.substring(c - 0x11A7, c - 0x11A7 + 1);
        return String.valueOf(c);
    }

    private static String lettersOf(char syllable) {
        int place = syllable - FIRST;
        char last = FINALS.charAt(place % FINALS.length());
        int medial = place / FINALS.length();
        String open = "" + INITIALS.charAt(medial / MEDIALS.length()) + MEDIALS.charAt(medial % MEDIALS.length());
        return last == ' ' ? open : open + last;
    }

    /** A consonant closes a syllable unless a vowel follows it; what makes no syllable stays as it is. */
    public static String syllables(String letters) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            int length = syllableAt(letters, at);
            text.append(length == 0 ? letters.charAt(at) : syllable(letters.substring(at, at + length)));
            at += Math.max(1, length);
        }
        return text.toString();
    }

    private static int syllableAt(String letters, int at) {
        if (at + 1 >= letters.length() || INITIALS.indexOf(letters.charAt(at)) < 0 || !isVowel(letters.charAt(at + 1)))
            return 0;
        boolean closes = at + 2 < letters.length()
                && FINALS.indexOf(letters.charAt(at + 2)) > 0
                && (at + 3 >= letters.length() || !isVowel(letters.charAt(at + 3)));
        return closes ? 3 : 2;
    }

    private static char syllable(String letters) {
        int initial = INITIALS.indexOf(letters.charAt(0));
        int medial = MEDIALS.indexOf(letters.charAt(1));
        int last = letters.length() < 3 ? 0 : FINALS.indexOf(letters.charAt(2));
        return (char) (FIRST + (initial * MEDIALS.length() + medial) * FINALS.length() + last);
    }
}
