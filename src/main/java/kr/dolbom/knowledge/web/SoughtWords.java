package kr.dolbom.knowledge.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.dolbom.knowledge.Marks;

/** The words somebody looks for inside texts. */
record SoughtWords(List<String> words) {

    private static final int MOST = 20;
    private static final int SNIPPET = 180;

    SoughtWords {
        words = List.copyOf(words);
    }

    static SoughtWords of(String text) {
        return new SoughtWords(Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList());
    }

    boolean allIn(String text) {
        return words.stream().allMatch(word -> inside(word, text).isPresent());
    }

    List<Marks.Piece> marked(String text) {
        return Marks.everywhere(
                text,
                words.stream().flatMap(word -> inside(word, text).stream()).toList());
    }

    /** The text around the first of the words. */
    List<Marks.Piece> snippet(String text) {
        int first = words.stream()
                .flatMap(word -> inside(word, text).stream())
                .mapToInt(word -> text.toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT)))
                .min()
                .orElse(0);
        int from = Math.max(0, first - SNIPPET / 3);
        int until = Math.min(text.length(), from + SNIPPET);
        String cut = (from > 0 ? "… " : "")
                + text.substring(from, until).replace('\n', ' ')
                + (until < text.length() ? " …" : "");
        return marked(cut);
    }

    /** A word as it stands in the text, without the particle it was asked with: 보육료를 → 보육료. */
    private static Optional<String> inside(String word, String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (int length = word.length(); length >= Math.min(2, word.length()); length--) {
            String begin = word.substring(0, length);
            if (plain.contains(begin.toLowerCase(Locale.ROOT))) return Optional.of(begin);
        }
        return Optional.empty();
    }
}
