package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript.Counts;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import kr.dolbom.knowledge.reading.Manuscript.Promulgation;

/**
 * A law, decree or rule in Markdown, article by article. All its articles count from the 시행일자 of the front matter;
 * the dates in amendment tags are those of promulgation and say nothing about force, so they are left out. Which
 * article really holds on a day is told by all versions together ({@link kr.dolbom.knowledge.versions.Timeline}).
 */
final class StatuteFile {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern ARTICLE = Pattern.compile("(제\\d+조(?:의\\d+)*)\\s*(\\(.*\\))?.*");
    private static final Pattern SUPPLEMENT = Pattern.compile("부칙.*<(제[\\d-]+호),\\s*([\\d. ]+)>.*");

    private final String title;
    private final Validity validity;
    private final List<Piece> pieces = new ArrayList<>();
    private final Outline outline = new Outline();
    private final List<String> lines = new ArrayList<>();
    private Locator locator = new Locator.Whole();

    private StatuteFile(String title, Validity validity) {
        this.title = title;
        this.validity = validity;
    }

    static Manuscript read(Source source) {
        FrontMatter front = FrontMatter.of(source.lines());
        String title = required(source, front, "제목");
        Validity validity = Validity.since(Dates.required(required(source, front, "시행일자")));
        List<Piece> pieces = new StatuteFile(title, validity).cut(front);
        return new Manuscript(
                title.replace(" ", ""),
                title,
                DocumentKind.STATUTE,
                validity,
                Place.EVERYWHERE,
                Optional.of(promulgation(source, front, title, pieces)),
                Counts.pagesOf(pieces),
                pieces);
    }

    /** A file without the day of promulgation counts as promulgated when it came into force. */
    private static Promulgation promulgation(Source source, FrontMatter front, String title, List<Piece> pieces) {
        return new Promulgation(
                front.find("법령ID").orElse(""),
                Dates.required(front.find("공포일자").orElse(required(source, front, "시행일자"))),
                required(source, front, "공포번호"),
                Repeals.in(title, pieces));
    }

    private static String required(Source source, FrontMatter front, String key) {
        return front.find(key).orElseThrow(() -> new Problem(Code.STATUTE_HEADER_MISSING, source.path(), key));
    }

    private List<Piece> cut(FrontMatter front) {
        for (String line : front.body()) {
            Matcher heading = HEADING.matcher(line);
            Matcher supplement = SUPPLEMENT.matcher(line);
            if (heading.matches())
                open(
                        heading.group(1).length(),
                        ArticleCut.clean(heading.group(2)).strip());
            else if (supplement.matches())
                openSupplement(supplement.group(1) + "(" + supplement.group(2).strip() + ")");
            else lines.add(line);
        }
        close();
        Annexes.in(front).forEach(this::add);
        return pieces;
    }

    private void add(Annexes.Annex annex) {
        pieces.add(new Piece(
                new Locator.Article(annex.name()),
                List.of(annex.name() + " " + annex.title()),
                annex.text(),
                validity));
    }

    private void open(int level, String heading) {
        close();
        if (level == 1) return;
        Matcher article = ARTICLE.matcher(heading);
        if (level == 5 && article.matches()) {
            String name = article.group(2) == null ? "" : article.group(2);
            outline.enter(level, article.group(1) + name);
            locator = new Locator.Article(article.group(1));
        } else {
            outline.enter(level, heading);
            locator = new Locator.Article(heading);
        }
    }

    private void openSupplement(String number) {
        close();
        outline.enter(3, "부칙 " + number);
        locator = new Locator.Article("부칙 " + number);
    }

    private void close() {
        for (String text : ArticleCut.of(lines)) pieces.add(new Piece(locator, outline.path(), text, validity));
        lines.clear();
    }

    @Override
    public String toString() {
        return title;
    }
}
