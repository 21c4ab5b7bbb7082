package kr.dolbom.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text at words to be marked, so that a page can mark them without touching markup. */
public final class Marks {

    /** A stretch of text, carrying or not. */
    public record Piece(String text, boolean marked) {}

    private record Span(int start, int end) {}

    private Marks() {}

    /** The sentences that carry an answer, each where it stands first. */
    public static List<Piece> in(String text, List<String> sentences) {
        return cut(text, spans(text, sentences, 1));
    }

    /** Words looked for, wherever they stand. */
    public static List<Piece> everywhere(String text, List<String> words) {
        return cut(text, spans(text, words, Integer.MAX_VALUE));
    }

    private static List<Piece> cut(String text, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Span span : spans) {
            if (span.start() < done) continue;
            if (span.start() > done) pieces.add(new Piece(text.substring(done, span.start()), false));
            pieces.add(new Piece(text.substring(span.start(), span.end()), true));
            done = span.end();
        }
        if (done < text.length()) pieces.add(new Piece(text.substring(done), false));
        return pieces;
    }

    private static List<Span> spans(String text, List<String> sentences, int times) {
        List<Span> spans = new ArrayList<>();
        for (String sentence : sentences) {
            if (sentence.isBlank()) continue;
            Matcher found = pattern(sentence).matcher(text);
            for (int i = 0; i < times && found.find(); i++) spans.add(new Span(found.start(), found.end()));
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    /** Spaces and line ends may differ between a sentence and its passage. */
    private static Pattern pattern(String sentence) {
        return Pattern.compile(
                String.join(
                        "\\s+",
                        sentence.strip()
                                .lines()
                                .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
                                .map(Pattern::quote)
                                .toList()),
                Pattern.CASE_INSENSITIVE);
    }
}
