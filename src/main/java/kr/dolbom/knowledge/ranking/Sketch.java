package kr.dolbom.knowledge.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Passage;
import kr.dolbom.knowledge.ranking.RankingModel.Sort;

/**
 * What the index keeps of a passage for the second look, so that a hundred of them are looked at without a query to the
 * database. Words are kept as numbers ({@link String#hashCode}).
 *
 * @param place the page or article it stands in
 * @param family the law it belongs to, with its decrees and rules; the document of any other text
 * @param cites places it speaks of
 * @param title letters that tell the work apart, without 법, 시행령, 시행규칙
 * @param around words of the whole page or article, empty when that is the passage alone
 */
public record Sketch(
        int place,
        int family,
        Kind kind,
        boolean supplement,
        boolean penal,
        boolean defines,
        int[] cites,
        String title,
        String heading,
        int[] titleWords,
        int[] headingWords,
        List<Line> lines,
        int[] around) {

    /** Statutes by rank; texts with pages or headings; texts without. */
    public enum Kind {
        LAW,
        DECREE,
        RULE,
        PAGES,
        TEXT;

        boolean statute() {
            return sort() == Sort.STATUTE;
        }

        Sort sort() {
            return switch (this) {
                case LAW, DECREE, RULE -> Sort.STATUTE;
                case PAGES -> Sort.PAGES;
                case TEXT -> Sort.TEXT;
            };
        }
    }

    /** What is known of a passage that nothing is asked of. */
    static Sketch bare(Kind kind) {
        int[] none = {};
        return new Sketch(0, 0, kind, false, false, false, none, "", "", none, none, List.of(), none);
    }

    /** A 항, a 호, a paragraph. */
    public record Line(String letters, int[] words) {}

    private static final Pattern ARTICLE_NUMBER = Pattern.compile("^제\\d+조(의\\d+)*");
    private static final Pattern PENAL = Pattern.compile("벌칙|과태료|과징금|양벌규정");
    private static final Pattern NAME_END = Pattern.compile("(에관한법률|법률|법|규정|규칙|에관한규칙)$");

    /** @param lines words of each line of the passage's text */
    public static Sketch of(
            Passage passage,
            List<String> titleWords,
            List<String> headingWords,
            List<List<String>> lines,
            List<String> around) {
        String document = passage.document().id();
        String section = ARTICLE_NUMBER.matcher(passage.section()).replaceFirst("");
        boolean statute = passage.document().kind() == DocumentKind.STATUTE;
        String law = Citations.law(passage.title());
        boolean alone = around.size() == lines.stream().mapToInt(List::size).sum();
        return new Sketch(
                (document + "#" + spot(passage)).hashCode(),
                (statute ? law : document).hashCode(),
                kind(passage),
                statute && passage.section().startsWith("부칙"),
                statute && PENAL.matcher(section).find(),
                statute && section.contains("정의"),
                statute ? numbers(List.copyOf(Citations.of(passage.title(), passage.text()))) : new int[0],
                letters(statute ? NAME_END.matcher(law).replaceFirst("") : passage.title()),
                letters(section),
                numbers(titleWords),
                numbers(headingWords),
                lines(passage.text().split("\n"), lines),
                alone ? new int[0] : numbers(around));
    }

    private static String spot(Passage passage) {
        return switch (passage.locator()) {
            case Locator.Article(String article) -> article;
            case Locator.Page(int page, int printed) -> Integer.toString(page);
            case Locator.Whole() -> String.join(" ", passage.headings());
        };
    }

    private static Kind kind(Passage passage) {
        return switch (passage.document().kind()) {
            case STATUTE ->
                passage.title().endsWith("시행규칙") ? Kind.RULE : passage.title().endsWith("시행령") ? Kind.DECREE : Kind.LAW;
            case TEXT -> Kind.TEXT;
            case PAGES, COLLECTION, GUIDE -> Kind.PAGES;
        };
    }

    private static List<Line> lines(String[] texts, List<List<String>> words) {
        return java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(i -> new Line(letters(texts[i]), numbers(words.get(i))))
                .toList();
    }

    private static int[] numbers(List<String> words) {
        return words.stream().mapToInt(String::hashCode).toArray();
    }

    private static String letters(String text) {
        return KoreanText.normalise(text);
    }

    int length() {
        return lines.stream().mapToInt(line -> line.words().length).sum();
    }

    boolean citesAny(int place) {
        return Arrays.stream(cites).anyMatch(cited -> cited == place);
    }
}
