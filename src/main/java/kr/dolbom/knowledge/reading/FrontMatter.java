package kr.dolbom.knowledge.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code key: value} lines between two {@code ---} at the head of a Markdown file.
 *
 * @param nested the indented and listed lines below a key, as they stand
 * @param body the lines after it
 */
record FrontMatter(Map<String, String> values, List<String> nested, List<String> body) {

    private static final Pattern ENTRY = Pattern.compile("([^\\s:#-][^:]*):\\s+(.*)");

    static FrontMatter of(List<String> lines) {
        int end = lines.isEmpty() || !lines.getFirst().strip().equals("---") ? -1 : end(lines);
        if (end < 0) return new FrontMatter(Map.of(), List.of(), lines);
        Map<String, String> values = new HashMap<>();
        for (String line : lines.subList(1, end)) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches())
                values.put(entry.group(1).strip(), unquoted(entry.group(2).strip()));
        }
        List<String> nested = lines.subList(1, end).stream()
                .filter(line -> line.startsWith("-") || line.startsWith(" "))
                .toList();
        return new FrontMatter(values, nested, lines.subList(end + 1, lines.size()));
    }

    /** 법령MST is the state law service's own number; only its texts carry it. */
    boolean isStatute() {
        return values.containsKey("법령MST") || values.containsKey("공포번호");
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    private static int end(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("---")) return i;
        }
        return -1;
    }

    static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.startsWith("'") && value.endsWith("'") || value.startsWith("\"") && value.endsWith("\""));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
