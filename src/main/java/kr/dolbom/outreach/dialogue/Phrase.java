package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words to listen for. Spaces may fall anywhere, because people and speech engines do not agree where they belong; but what
 * begins within a word of the answer ends within it.
 *
 * <p>{@code 안 아파}: these syllables in this order; {@code =네}: as a word of its own; {@code ==뭐}: nothing else is
 * said; {@code ^없어요}: first, or behind words that say nothing; {@code 밥…못 먹}: with a few syllables between;
 * {@code 더워|추워 죽겠}: one of several.
 */
final class Phrase {

    private static final String GAP = "(?:\\s?\\S){0,7}?\\s?";
    /** 「그런 거 없어요」 says no; 「찾아올 사람이 없어요」 does not. */
    private static final String NOTHING_SAID =
            "(?<=^|(?:^|\\s)(?:네|예|응|어|아니|아니요|아니오|아뇨|아녀|아니유|뭐|머|마|글쎄|그냥|아직|아직은|지금은|요즘은"
                    + "|현재는|별로|딱히|전혀|하나도|거의|특별히|달리|따로|어려움|어려움은|문제|문제는|그런 거|그런 거는|그런 건|그런 것|그런 것은|그런 일|그런 일은|그런 적|그런 적은|그런 생각)\\s?)";
    /** 「내고 있어요」 tells what somebody does, not that something is there. */
    private static final String NOT_DOING = "(?<!고\\s?)";

    private final Pattern pattern;
    private final int[] firsts;

    private Phrase(String words, String pattern) {
        this.pattern = Pattern.compile(pattern);
        this.firsts = Stream.of(words.strip().split("[\\s…]")[0].split("\\|"))
                .mapToInt(word -> word.codePointAt(0))
                .toArray();
    }

    static Phrase of(String written) {
        String words = written.replaceFirst("^[=^]+", "");
        String inner = (words.startsWith("있") ? NOT_DOING : "")
                + Stream.of(words.split("…")).map(Phrase::words).collect(Collectors.joining(GAP));
        if (written.startsWith("==")) return new Phrase(words, "^" + inner + "$");
        if (written.startsWith("=")) return new Phrase(words, "(?<=^|\\s)" + inner + "(?=\\s|$)");
        if (written.startsWith("^")) return new Phrase(words, NOTHING_SAID + inner);
        return new Phrase(words, inner);
    }

    private static String words(String words) {
        String[] each = words.strip().split("\\s+");
        return IntStream.range(0, each.length)
                .mapToObj(at -> anyOf(each[at], at == 0 ? Phrase::begun : Phrase::spaced))
                .collect(Collectors.joining("\\s?"));
    }

    private static String anyOf(String words, UnaryOperator<String> written) {
        return Stream.of(words.split("\\|")).map(written).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** What begins within a word ends within it: 「혼자 살아요」 does not say 자살. */
    private static String begun(String word) {
        return Pattern.quote(word) + "|(?<=^|\\s)" + spaced(word);
    }

    private static String spaced(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s?"));
    }

    List<MatchResult> in(String text) {
        return begins(text) ? pattern.matcher(text).results().toList() : List.of();
    }

    /** Most phrases are nowhere in an answer, and one look tells. */
    private boolean begins(String text) {
        return IntStream.of(firsts).anyMatch(first -> text.indexOf(first) >= 0);
    }

    /** How an answer is written before words are looked for: no signs, one space, small letters. */
    static String plain(String said) {
        return java.text.Normalizer.normalize(said, java.text.Normalizer.Form.NFC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
