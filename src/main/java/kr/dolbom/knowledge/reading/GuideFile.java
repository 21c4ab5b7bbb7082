package kr.dolbom.knowledge.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript.Piece;

/** Plain Markdown with optional {@code title, from, until, place} in front, or plain text. */
final class GuideFile {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");

    private GuideFile() {}

    static Manuscript read(Source source) {
        FrontMatter front = FrontMatter.of(source.lines());
        boolean markdown = source.ending().equals("md");
        String title = front.find("title")
                .or(() -> front.find("제목"))
                .or(() -> markdown ? firstHeading(front.body()) : java.util.Optional.empty())
                .orElse(source.stem());
        Validity validity = validity(front, title, source.stem());
        return new Manuscript(
                source.stem(),
                title,
                markdown ? DocumentKind.GUIDE : DocumentKind.TEXT,
                validity,
                Place.of(front.find("place").orElse("")),
                cut(front.body(), markdown, title, validity));
    }

    private static java.util.Optional<String> firstHeading(List<String> body) {
        return body.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(2))
                .findFirst();
    }

    private static Validity validity(FrontMatter front, String title, String stem) {
        LocalDate from = Dates.find(front.find("from"))
                .orElseGet(() -> Dates.ofYearIn(title, stem).from());
        LocalDate until = Dates.find(front.find("until")).orElse(Validity.ALWAYS_UNTIL);
        if (until.isBefore(from)) throw new Problem(Code.DATE_UNREADABLE, until);
        return new Validity(from, until);
    }

    private static List<Piece> cut(List<String> body, boolean markdown, String title, Validity validity) {
        List<Piece> pieces = new ArrayList<>();
        Outline outline = new Outline();
        List<String> paragraphs = new ArrayList<>();
        for (String line : body) {
            Matcher heading = HEADING.matcher(line);
            if (!markdown || !heading.matches()) {
                paragraphs.add(line.strip());
                continue;
            }
            close(paragraphs, outline, validity, pieces);
            if (heading.group(2).equals(title)) outline.leave(1);
            else outline.enter(heading.group(1).length(), heading.group(2));
        }
        close(paragraphs, outline, validity, pieces);
        return pieces;
    }

    private static void close(List<String> paragraphs, Outline outline, Validity validity, List<Piece> pieces) {
        for (String text : Portions.of(paragraphs)) {
            pieces.add(new Piece(new Locator.Whole(), outline.path(), text, validity));
        }
        paragraphs.clear();
    }
}
