package kr.dolbom.kernel;

import java.time.LocalDate;

/**
 * What a claim stands on.
 *
 * @param document id of the document, the stem of its file (statutes: the name of the law without spaces)
 * @param title the document's name as people know it
 * @param section heading under which it stands; page numbers move from year to year, headings seldom do
 * @param validFrom first day the document holds
 */
public record SourceRef(String document, String title, Locator locator, String section, LocalDate validFrom) {

    /** How a person reads it: "2025 어린이집 재무회계 매뉴얼 15쪽(파일 19쪽) 특별활동비". */
    public String label() {
        String where = switch (locator) {
            case Locator.Page(int page, int printed) when page == printed -> " " + page + "쪽";
            case Locator.Page(int page, int printed) -> " " + printed + "쪽(파일 " + page + "쪽)";
            case Locator.Article(String article) -> " " + article;
            case Locator.Whole() -> "";
        };
        return title + where + (section.isEmpty() ? "" : " " + section);
    }
}
