package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript.Counts;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import kr.dolbom.knowledge.reading.block.Draft;

/**
 * Cuts the blocks of an office file into passages: at headings, at questions, at articles, and where a passage is full;
 * never inside a paragraph, a 호 or a row of a table. What stands in an article is cited by it.
 */
final class BlockCut {

    /** Headings lower than this share a passage while it is short. */
    private static final int MINOR = 8;

    /** A paragraph or row longer than this cannot be read at a glance and is cut after all. */
    private static final int LONGEST_LINE = 1600;

    private static final int ARTICLE = 50;

    private static final Pattern ANNEX = Pattern.compile("[^\\p{L}]*((?:별표|별지|서식|부칙)\\s*(?:제?\\d+(?:호|의\\d+)*)?).*");

    private final List<Piece> pieces = new ArrayList<>();
    private final Outline outline = new Outline();
    private final List<BlockText> open = new ArrayList<>();
    private final List<String> article = new ArrayList<>();
    private final Validity validity;
    private Locator locator = new Locator.Whole();
    private List<String> openPath = List.of();
    private boolean hasText;

    private BlockCut(Validity validity) {
        this.validity = validity;
    }

    static Manuscript manuscript(Source source, Draft draft) {
        List<BlockText> lines = BlockText.of(draft.blocks());
        String title = DraftTitle.of(draft, lines).orElse(source.stem());
        Validity validity = Dates.ofYearIn(title, source.stem());
        return new Manuscript(
                source.stem(),
                title,
                DocumentKind.GUIDE,
                validity,
                Place.EVERYWHERE,
                new Counts(draft.pages(), draft.tables(), draft.cells()),
                new BlockCut(validity).pieces(new BlockOutline(lines)));
    }

    private List<Piece> pieces(BlockOutline lines) {
        for (int i = 0; i < lines.size(); i++) {
            BlockText line = lines.get(i);
            if (lines.isArticle(i)) article(line);
            else if (inArticle() && line.rank() > Ranks.CHAPTER) line.indented().forEach(article::add);
            else if (lines.isHeading(i)) heading(line);
            else text(line, lines.isQuestion(i));
        }
        close();
        return pieces;
    }

    private boolean inArticle() {
        return outline.has(ARTICLE);
    }

    private void article(BlockText line) {
        boolean inPath = open.stream().allMatch(heading -> outline.path().contains(heading.text()));
        if (!hasText && inPath) open.clear();
        close();
        Matcher parts = BlockOutline.ARTICLE.matcher(line.text());
        if (!parts.matches()) return;
        outline.enter(ARTICLE, parts.group(1) + "(" + parts.group(2) + ")");
        locator = new Locator.Article(parts.group(1).replaceAll("\\s", ""));
        line.withText(parts.group(3)).indented().forEach(article::add);
    }

    private void heading(BlockText line) {
        boolean minor = line.rank() >= MINOR && length() < Portions.ENOUGH;
        if (hasText && !minor || inArticle()) close();
        outline.enter(line.rank(), line.text());
        if (line.rank() <= Ranks.CHAPTER) locator = annex(line.text());
        openPath = hasText ? common(openPath, outline.path()) : outline.path();
        open.add(line);
    }

    private static Locator annex(String heading) {
        Matcher annex = ANNEX.matcher(heading.replace("부 칙", "부칙"));
        return annex.matches() ? new Locator.Article(annex.group(1).strip()) : new Locator.Whole();
    }

    private void text(BlockText line, boolean question) {
        boolean full = length() + line.length() > Portions.LONGEST;
        boolean below = !open.isEmpty() && line.isBelow(open.getLast()) && length() + line.length() < LONGEST_LINE;
        if (hasText && (question || full && !below)) close();
        if (open.isEmpty()) openPath = outline.path();
        open.add(line);
        hasText = true;
    }

    private void close() {
        for (String text : ArticleCut.of(article)) pieces.add(new Piece(locator, outline.path(), text, validity));
        article.clear();
        if (!open.isEmpty()) texts().forEach(text -> pieces.add(new Piece(locator, openPath, text, validity)));
        open.clear();
        hasText = false;
        openPath = outline.path();
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        StringJoiner text = new StringJoiner("\n");
        for (BlockText line : open) {
            List<String> portions = line.portions(LONGEST_LINE);
            for (String portion : portions.subList(0, portions.size() - 1)) {
                texts.add(text.add(portion).toString());
                text = new StringJoiner("\n");
            }
            text.add(portions.getLast());
        }
        texts.add(text.toString());
        return texts;
    }

    private int length() {
        return open.stream().mapToInt(BlockText::length).sum();
    }

    private static List<String> common(List<String> one, List<String> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) same++;
        return one.subList(0, same);
    }
}
