package kr.dolbom.knowledge.web;

import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.Passage;

/** Where a passage stands, in words. */
final class Where {

    private Where() {}

    /** {@code 63쪽}, {@code 63쪽(파일 67쪽)}, {@code 제10조}; empty for texts without pages and articles. */
    static String brief(Locator locator) {
        return switch (locator) {
            case Locator.Page(int page, int printed) when page == printed -> page + "쪽";
            case Locator.Page(int page, int printed) -> printed + "쪽(파일 " + page + "쪽)";
            case Locator.Article(String article) -> article;
            case Locator.Whole() -> "";
        };
    }

    static String whole(Passage passage) {
        String place = passage.locator() instanceof Locator.Page page ? brief(page) : "";
        String headings = String.join(" › ", passage.headings());
        if (place.isEmpty() && headings.isEmpty()) return brief(passage.locator());
        return place + (place.isEmpty() || headings.isEmpty() ? "" : " · ") + headings;
    }
}
