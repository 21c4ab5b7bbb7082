package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts lines together into texts of a size that can be read at a glance and cited: about 300 to 700 characters. */
final class Portions {

    static final int ENOUGH = 300;
    static final int LONGEST = 700;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+(?=\\S)");

    private Portions() {}

    static List<String> of(List<String> lines) {
        List<String> portions = new ArrayList<>();
        StringBuilder portion = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank() && portion.length() < ENOUGH) continue;
            if (line.isBlank() || portion.length() + line.length() > LONGEST) close(portion, portions);
            for (String part : parts(line)) {
                if (portion.length() + part.length() > LONGEST) close(portion, portions);
                if (!portion.isEmpty()) portion.append('\n');
                portion.append(part);
            }
        }
        close(portion, portions);
        return portions;
    }

    /** A line longer than a portion is cut at sentence ends; a sentence longer than two is cut hard. */
    private static List<String> parts(String line) {
        if (line.isBlank()) return List.of();
        if (line.length() <= LONGEST) return List.of(line);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String sentence : SENTENCE_END.split(line)) {
            if (part.length() + sentence.length() > LONGEST) close(part, parts);
            if (sentence.length() > 2 * LONGEST) {
                parts.addAll(cutHard(sentence));
                continue;
            }
            if (!part.isEmpty()) part.append(' ');
            part.append(sentence);
        }
        close(part, parts);
        return parts;
    }

    private static List<String> cutHard(String sentence) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < sentence.length(); from += LONGEST) {
            parts.add(sentence.substring(from, Math.min(sentence.length(), from + LONGEST)));
        }
        return parts;
    }

    private static void close(StringBuilder text, List<String> texts) {
        if (!text.isEmpty()) texts.add(text.toString());
        text.setLength(0);
    }
}
