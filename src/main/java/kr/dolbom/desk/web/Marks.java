package kr.dolbom.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text at the sentences that carry an answer, so that the page can mark them without touching markup. */
final class Marks {

    /** A stretch of text, carrying or not. */
    record Piece(String text, boolean marked) {}

    private record Span(int start, int end) {}

    private Marks() {}

    static List<Piece> in(String text, List<String> sentences) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Span span : spans(text, sentences)) {
            if (span.start() < done) continue;
            if (span.start() > done) pieces.add(new Piece(text.substring(done, span.start()), false));
            pieces.add(new Piece(text.substring(span.start(), span.end()), true));
            done = span.end();
        }
        if (done < text.length()) pieces.add(new Piece(text.substring(done), false));
        return pieces;
    }

    private static List<Span> spans(String text, List<String> sentences) {
        List<Span> spans = new ArrayList<>();
        for (String sentence : sentences) {
            if (sentence.isBlank()) continue;
            Matcher found = pattern(sentence).matcher(text);
            if (found.find()) spans.add(new Span(found.start(), found.end()));
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    /** Spaces and line ends may differ between a sentence and its passage. */
    private static Pattern pattern(String sentence) {
        return Pattern.compile(String.join(
                "\\s+",
                sentence.strip()
                        .lines()
                        .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
                        .map(Pattern::quote)
                        .toList()));
    }
}
