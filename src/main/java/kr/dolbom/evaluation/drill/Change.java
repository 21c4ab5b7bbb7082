package kr.dolbom.evaluation.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kr.dolbom.knowledge.Jamo;

/** A way in which a tired person writes the same question otherwise. */
public enum Change {
    SWAPPED_LETTERS("자모 뒤바뀜"),
    TENSE_CONSONANT("된소리"),
    MIXED_VOWEL("모음 혼동(ㅐ/ㅔ)"),
    NO_SPACES("띄어쓰기 없음"),
    EXTRA_SPACE("낱말 속 띄어쓰기"),
    PARTICLE("조사"),
    ENDING("말끝");

    private static final Map<Character, Character> TENSE =
            both(Map.of('ㄱ', 'ㄲ', 'ㄷ', 'ㄸ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅈ', 'ㅉ'));
    private static final Map<Character, Character> VOWELS = both(Map.of('ㅐ', 'ㅔ', 'ㅒ', 'ㅖ', 'ㅙ', 'ㅚ'));
    private static final List<String> CLOSED = List.of("은", "이", "을", "도", "이요");
    private static final List<String> OPEN = List.of("는", "가", "를", "도", "요");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name with an ending, changed; unchanged where there is nothing to change. */
    String apply(String name, String ending, RandomGenerator random) {
        return switch (this) {
            case SWAPPED_LETTERS -> swapped(name, random) + " " + ending;
            case TENSE_CONSONANT -> exchanged(name, TENSE, random) + " " + ending;
            case MIXED_VOWEL -> exchanged(name, VOWELS, random) + " " + ending;
            case NO_SPACES -> (name + ending).replace(" ", "");
            case EXTRA_SPACE -> parted(name, random) + " " + ending;
            case PARTICLE -> name + particle(name, random) + " " + ending;
            case ENDING -> name + " " + Endings.sloppy(random);
        };
    }

    /** Two letters typed in the wrong order, as fingers do. */
    private static String swapped(String name, RandomGenerator random) {
        String letters = Jamo.letters(name);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + 1 < letters.length(); i++) {
            char one = letters.charAt(i);
            char next = letters.charAt(i + 1);
            if (one != next && Jamo.isLetter(one) && Jamo.isLetter(next)) places.add(i);
        }
        if (places.isEmpty()) return name;
        int at = picked(places, random);
        return Jamo.syllables(
                letters.substring(0, at) + letters.charAt(at + 1) + letters.charAt(at) + letters.substring(at + 2));
    }

    /** One of the letters that sound alike for another; a consonant only where a syllable begins. */
    private static String exchanged(String name, Map<Character, Character> alike, RandomGenerator random) {
        String letters = Jamo.letters(name);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            if (alike.containsKey(letters.charAt(i)) && (Jamo.isVowel(letters.charAt(i)) || begins(letters, i)))
                places.add(i);
        }
        if (places.isEmpty()) return name;
        int at = picked(places, random);
        return Jamo.syllables(letters.substring(0, at) + alike.get(letters.charAt(at)) + letters.substring(at + 1));
    }

    private static boolean begins(String letters, int at) {
        return at + 1 < letters.length() && Jamo.isVowel(letters.charAt(at + 1));
    }

    private static String parted(String name, RandomGenerator random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i < name.length(); i++) {
            if (Jamo.isSyllable(name.charAt(i - 1)) && Jamo.isSyllable(name.charAt(i))) places.add(i);
        }
        if (places.isEmpty()) return name;
        int at = picked(places, random);
        return name.substring(0, at) + " " + name.substring(at);
    }

    private static String particle(String name, RandomGenerator random) {
        char last = name.charAt(name.length() - 1);
        if (!Jamo.isSyllable(last)) return "";
        return picked((last - '가') % 28 == 0 ? OPEN : CLOSED, random);
    }

    private static <T> T picked(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }

    private static Map<Character, Character> both(Map<Character, Character> pairs) {
        Map<Character, Character> both = new java.util.HashMap<>(pairs);
        pairs.forEach((one, other) -> both.put(other, one));
        return Map.copyOf(both);
    }
}
