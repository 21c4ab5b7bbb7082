package kr.dolbom.knowledge.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which lines of a text are headings, articles and questions. A number alone makes no heading: 1. 신청서 followed by 2.
 * 동의서 is a list, followed by text or a lower number it is a heading.
 */
final class BlockOutline {

    static final Pattern ARTICLE =
            Pattern.compile("(제\\s?\\d{1,4}\\s?조(?:의\\s?\\d{1,3})*)\\s?[(（]([^)）]{1,60})[)）]\\s*(.*)", Pattern.DOTALL);

    private static final Pattern QUESTION = Pattern.compile(
            "(?s)(Q\\s?\\d{0,3}\\s?[.:)]?|문\\s?\\d{0,3}\\s?[.:)]|질문\\s?\\d{0,3}\\s?[.:)]|질의\\s?\\d{0,3}\\s?[.:)])\\s*\\S.*");
    private static final Pattern ANSWER =
            Pattern.compile("(?s)(A\\s?\\d{0,3}\\s?[.:)]|답\\s?\\d{0,3}\\s?[.:)]|답변|회신|☞|→|⇒|➡).*");

    private final List<BlockText> lines;
    private final boolean hasArticles;
    private final boolean[] headings;

    BlockOutline(List<BlockText> lines) {
        this.lines = lines;
        List<BlockText> articles = lines.stream()
                .filter(line -> ARTICLE.matcher(line.text()).matches())
                .toList();
        hasArticles = articles.size() > 1 && articles.getFirst().text().matches("(?s)제\\s?1\\s?조\\D.*");
        headings = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) headings[i] = heads(i);
    }

    int size() {
        return lines.size();
    }

    BlockText get(int line) {
        return lines.get(line);
    }

    /** Only in a text that begins with 제1조: others quote articles of laws. */
    boolean isArticle(int line) {
        return hasArticles
                && !get(line).isRow()
                && ARTICLE.matcher(get(line).text()).matches();
    }

    boolean isHeading(int line) {
        return headings[line];
    }

    /** Marked as one, in a table too, or a question mark before what is marked as an answer. */
    boolean isQuestion(int line) {
        String text = get(line).text();
        return QUESTION.matcher(text).matches()
                || text.endsWith("?")
                        && line + 1 < size()
                        && ANSWER.matcher(get(line + 1).text()).matches();
    }

    private boolean heads(int line) {
        BlockText text = get(line);
        if (!Ranks.looksLikeHeading(text.rank(), text.text()) || !text.notes().isEmpty()) return false;
        if (line + 1 == size()) return false;
        int next = get(line + 1).rank();
        if (next <= text.rank()) return text.rank() <= Ranks.CHAPTER;
        if (line == 0) return true;
        BlockText before = get(line - 1);
        return before.rank() != text.rank() || !Ranks.follows(before.text(), text.text());
    }
}
