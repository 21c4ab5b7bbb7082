package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words to listen for. Spaces may fall anywhere, because people and speech engines do not agree where they belong.
 *
 * <p>{@code 안 아파}: these syllables in this order; {@code =네}: as a word of its own; {@code ==뭐}: nothing else is
 * said; {@code 밥…못 먹}: with a few syllables between.
 */
final class Phrase {

    private static final String GAP = "(?:\\s?\\S){0,7}?\\s?";

    private final Pattern pattern;

    private Phrase(Pattern pattern) {
        this.pattern = pattern;
    }

    static Phrase of(String written) {
        String words = written.replaceFirst("^=+", "");
        String inner = List.of(words.split("…")).stream().map(Phrase::syllables).collect(Collectors.joining(GAP));
        if (written.startsWith("==")) return new Phrase(Pattern.compile("^" + inner + "$"));
        if (written.startsWith("=")) return new Phrase(Pattern.compile("(?<=^|\\s)" + inner + "(?=\\s|$)"));
        return new Phrase(Pattern.compile(inner));
    }

    private static String syllables(String words) {
        return words.replaceAll("\\s", "")
                .codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s?"));
    }

    List<MatchResult> in(String text) {
        return pattern.matcher(text).results().toList();
    }

    /** How an answer is written before words are looked for: no signs, one space, small letters. */
    static String plain(String said) {
        return java.text.Normalizer.normalize(said, java.text.Normalizer.Form.NFC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
