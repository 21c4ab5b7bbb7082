package kr.dolbom.knowledge.reading;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.reading.Manuscript.Piece;

/** Which texts a statute repeals: "생활보호법시행령은 이를 폐지한다" in its supplementary provisions. */
final class Repeals {

    private static final Pattern SENTENCE = Pattern.compile(
            "(?:^|[)」「.]\\s*|제\\d+호\\s+)([가-힣ㆍ· ]{2,60}?(?:법|법률|령|규정|규칙))」?(?:은|는)\\s+(?:이를\\s+)?폐지한다",
            Pattern.MULTILINE);

    private Repeals() {}

    /** Names without spaces. A text with articles does not repeal itself: it is the new one of the same name. */
    static List<String> in(String title, List<Piece> pieces) {
        String own = withoutSpaces(title);
        boolean hasArticles = pieces.stream().anyMatch(Repeals::isArticle);
        return pieces.stream()
                .filter(piece -> !isArticle(piece))
                .flatMap(piece -> repealed(piece.text()))
                .filter(name -> !hasArticles || !name.equals(own))
                .distinct()
                .toList();
    }

    private static Stream<String> repealed(String text) {
        return text.contains("폐지한다")
                ? SENTENCE.matcher(text).results().map((MatchResult found) -> withoutSpaces(found.group(1)))
                : Stream.empty();
    }

    private static boolean isArticle(Piece piece) {
        return piece.locator() instanceof Locator.Article(String article)
                && article.startsWith("제")
                && article.contains("조");
    }

    private static String withoutSpaces(String name) {
        return name.replaceAll("\\s+", "");
    }
}
