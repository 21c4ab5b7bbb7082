package kr.dolbom.knowledge;

import java.util.List;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.kernel.Validity;

/**
 * A piece of a document that can be read alone and cited, as of a day: never across two pages or two articles.
 *
 * @param number its name in the document; a new version that has the same words keeps it
 * @param version label of the version in force on the day, empty for texts without versions
 * @param headings the headings it stands under, from wide to narrow
 * @param text whole sentences; lines broken by the page are joined, a line end is a paragraph or list item
 * @param validity the days these very words hold, around the day
 */
public record Passage(
        Document document,
        String version,
        int number,
        Locator locator,
        List<String> headings,
        String text,
        Validity validity,
        Standing standing) {

    public Passage {
        headings = List.copyOf(headings);
    }

    /** What {@link Library#requirePassage} finds it by; the same words keep it over all versions. */
    public String id() {
        return document.id() + "#" + number;
    }

    /** The name of the work as people know it. */
    public String title() {
        return document.kind() == DocumentKind.COLLECTION && !headings.isEmpty()
                ? headings.getFirst()
                : document.title();
    }

    /** The nearest heading, empty when there is none. */
    public String section() {
        return headings.isEmpty() ? "" : headings.getLast();
    }

    public SourceRef source() {
        return new SourceRef(document.id(), title(), locator, sectionInSource(), validity.from());
    }

    /** An article's locator already says 제10조; only its name is added. */
    private String sectionInSource() {
        return locator instanceof Locator.Article(String article) && section().startsWith(article)
                ? section().substring(article.length()).strip()
                : section();
    }
}
