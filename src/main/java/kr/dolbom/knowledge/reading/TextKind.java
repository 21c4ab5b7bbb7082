package kr.dolbom.knowledge.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which kind of text a file is: first by what it begins with, then by its name. */
final class TextKind {

    private static final Pattern PAGE = Pattern.compile("\\{\\s*\".*\"text\"\\s*:.*\\}");
    private static final Pattern HTML =
            Pattern.compile("(?s)(?:<\\?xml[^>]*>|<!--.*?-->|\\s)*<(?:!doctype html|html)\\b.*");
    private static final Pattern HTML_PART =
            Pattern.compile("(?s)(?:<!--.*?-->|\\s)*<(?:head|meta|title|style|script|body|table|div|p)\\b.*");
    private static final Pattern DATA = Pattern.compile("(?s)\\s*(?:<\\?xml|[{\\[]\\s*[\"{\\[]).*");
    private static final Set<String> TABLES = Set.of("csv", "tsv", "xls", "xlsx");
    private static final int LINES = 20;
    private static final int FEW = 3;

    private TextKind() {}

    static FileType of(String ending, byte[] bytes) {
        Optional<String> text = Encoding.head(bytes, FileType.HEAD);
        return text.map(head -> kind(ending, head)).orElse(named(ending));
    }

    /** No text, so nothing can be read; a text by its name is told so when it is. */
    private static FileType named(String ending) {
        return switch (ending) {
            case "jsonl" -> FileType.PAGES;
            case "md" -> FileType.MARKDOWN;
            case "txt" -> FileType.TEXT;
            case "csv", "tsv" -> FileType.CSV;
            case "html", "htm" -> FileType.HTML;
            default -> FileType.OTHER;
        };
    }

    private static FileType kind(String ending, String head) {
        String start = head.toLowerCase(Locale.ROOT);
        boolean written = ending.equals("md") || ending.equals("txt");
        if (HTML.matcher(start).matches()) return FileType.HTML;
        if (!written && HTML_PART.matcher(start).matches()) return FileType.HTML;
        if (PAGE.matcher(head.stripLeading().lines().findFirst().orElse("")).matches()) return FileType.PAGES;
        FileType named = named(ending);
        if (named != FileType.OTHER) return named;
        if (DATA.matcher(head).matches()) return FileType.OTHER;
        return TABLES.contains(ending) || isTable(head) ? FileType.CSV : FileType.TEXT;
    }

    /** The same number of separators in every line. */
    private static boolean isTable(String head) {
        List<String> lines = head.lines().limit(LINES).toList();
        return lines.size() >= FEW
                && ",;\t"
                        .chars()
                        .anyMatch(separator -> lines.stream()
                                                .mapToLong(line -> line.chars()
                                                        .filter(c -> c == separator)
                                                        .count())
                                                .distinct()
                                                .count()
                                        == 1
                                && lines.getFirst()
                                                .chars()
                                                .filter(c -> c == separator)
                                                .count()
                                        > 1);
    }
}
