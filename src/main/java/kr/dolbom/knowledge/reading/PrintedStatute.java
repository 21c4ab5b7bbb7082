package kr.dolbom.knowledge.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A statute as the state law service prints it, turned into the Markdown its files have, so that both are cut alike. */
final class PrintedStatute {

    private static final String DAY = "(\\d{4})\\.\\s*(\\d{1,2})\\.\\s*(\\d{1,2})\\.";
    private static final Pattern HEAD =
            Pattern.compile("\\[시행 " + DAY + "\\]\\s*\\[(\\S+) 제(\\d+)호,\\s*" + DAY + ".*", Pattern.DOTALL);
    private static final int WITHIN = 12;
    private static final Pattern FOOT = Pattern.compile("법제처\\s*\\d+\\s*국가법령정보센터");

    private static final Pattern DIVISION = Pattern.compile("제\\d+([편장절관])(?:의\\d+)?\\s[^,.]{1,40}");
    private static final Pattern ARTICLE =
            Pattern.compile("(제\\d+조(?:의\\d+)*)\\s*(\\([^)]*\\))?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern OPENS_ARTICLE = Pattern.compile("제(\\d+)조(?:의\\d+)*\\s*(?:\\(.*|삭제.*)");
    private static final Pattern PARAGRAPH = Pattern.compile("[①-⑳㉑-㉟\\[].*");
    private static final Pattern ITEM = Pattern.compile("\\d{1,2}(?:의\\d+)?\\.\\s+\\S.*");
    private static final Pattern SUBITEM = Pattern.compile("[가-하]\\.\\s+\\S.*");
    private static final Pattern SUPPLEMENT = Pattern.compile("부칙\\s*<제.*");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean begun;
    private int article;

    private PrintedStatute() {}

    /** @param pages lines; one that ends in a space was broken between two words */
    static Optional<byte[]> find(List<List<String>> pages) {
        List<String> first = pages.getFirst();
        for (int i = 1; i < Math.min(WITHIN, first.size()); i++) {
            String line = first.get(i) + (i + 1 < first.size() ? first.get(i + 1) : "");
            Matcher head = HEAD.matcher(line);
            if (head.matches()) return Optional.of(markdown(title(first.subList(0, i)), head, pages));
        }
        return Optional.empty();
    }

    /** Below it may stand its short name in brackets. */
    private static String title(List<String> above) {
        return above.reversed().stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("("))
                .findFirst()
                .orElse(above.getLast());
    }

    private static byte[] markdown(String title, Matcher head, List<List<String>> pages) {
        PrintedStatute statute = new PrintedStatute();
        pages.stream()
                .flatMap(List::stream)
                .filter(line -> !line.strip().equals(title)
                        && !FOOT.matcher(line.strip()).matches())
                .forEach(statute::line);
        statute.close();
        Stream<String> front = Stream.of(
                "---",
                "제목: " + title,
                "공포일자: " + day(head, 6),
                "공포번호: '" + head.group(5) + "'",
                "시행일자: " + day(head, 1),
                "---");
        return String.join("\n", Stream.concat(front, statute.markdown()).toList())
                .getBytes(UTF_8);
    }

    private static String day(Matcher head, int group) {
        return "%s-%02d-%02d"
                .formatted(
                        head.group(group),
                        Integer.parseInt(head.group(group + 1)),
                        Integer.parseInt(head.group(group + 2)));
    }

    /** What stands before the first division or article are addresses of offices. */
    private void line(String line) {
        begun |= opensDivision(line) || opensArticle(line);
        if (!begun) return;
        if (opens(line)) close();
        open.append(line);
    }

    private boolean opens(String line) {
        if (SUPPLEMENT.matcher(line).matches()) article = 0;
        else if (!opensDivision(line) && !opensArticle(line)) return opensPart(line);
        return true;
    }

    private boolean opensPart(String line) {
        boolean marked = Stream.of(PARAGRAPH, ITEM, SUBITEM)
                .anyMatch(mark -> mark.matcher(line).matches());
        return marked && !insideTag();
    }

    private static boolean opensDivision(String line) {
        return DIVISION.matcher(line.strip()).matches() && !line.strip().endsWith("다");
    }

    /** A reference to another article may begin a line too, but only by chance to the one that is next. */
    private boolean opensArticle(String line) {
        Matcher opening = OPENS_ARTICLE.matcher(line);
        if (!opening.matches()) return false;
        int number = Integer.parseInt(opening.group(1));
        boolean next = number == article || number == article + 1;
        if (next) article = number;
        return next;
    }

    /** Dates in an amendment tag look like numbered items. */
    private boolean insideTag() {
        return open.lastIndexOf("<") > open.lastIndexOf(">");
    }

    private void close() {
        if (!open.isEmpty()) paragraphs.add(open.toString().strip());
        open.setLength(0);
    }

    private Stream<String> markdown() {
        List<String> lines = new ArrayList<>();
        boolean parts = paragraphs.stream().anyMatch(paragraph -> paragraph.matches("제\\d+편\\s.*"));
        boolean supplement = false;
        for (String paragraph : paragraphs) {
            if (!supplement && SUPPLEMENT.matcher(paragraph).matches()) {
                lines.add("## 부칙");
                supplement = true;
            }
            lines.addAll(supplement ? List.of(indented(paragraph)) : marked(paragraph, parts));
        }
        return lines.stream();
    }

    private static List<String> marked(String paragraph, boolean parts) {
        Matcher division = DIVISION.matcher(paragraph);
        if (division.matches()) return List.of("#".repeat(level(division.group(1), parts)) + " " + paragraph);
        Matcher article = ARTICLE.matcher(paragraph);
        if (!article.matches()) return List.of(indented(paragraph));
        String name = article.group(2) == null ? "" : " " + article.group(2);
        return List.of("##### " + article.group(1) + name, article.group(3));
    }

    private static int level(String division, boolean parts) {
        int level = "편장절관".indexOf(division) + 1;
        return Math.min(4, parts ? level + 1 : Math.max(2, level));
    }

    private static String indented(String paragraph) {
        if (ITEM.matcher(paragraph).matches()) return "  " + paragraph;
        return SUBITEM.matcher(paragraph).matches() ? "    " + paragraph : paragraph;
    }
}
