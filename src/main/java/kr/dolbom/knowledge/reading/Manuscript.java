package kr.dolbom.knowledge.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.DocumentKind;

/**
 * A file read and cut, ready to be put into the library whole.
 *
 * @param id what the document is called by where the library has none of its line yet
 * @param promulgation of a statute
 */
public record Manuscript(
        String id,
        String title,
        DocumentKind kind,
        Validity validity,
        Place place,
        Optional<Promulgation> promulgation,
        Counts counts,
        List<Piece> pieces) {

    public Manuscript {
        pieces = List.copyOf(pieces);
    }

    /** A text that was not promulgated. */
    public Manuscript(
            String id,
            String title,
            DocumentKind kind,
            Validity validity,
            Place place,
            Counts counts,
            List<Piece> pieces) {
        this(id, title, kind, validity, place, Optional.empty(), counts, pieces);
    }

    /** A text in which nothing but its pages was counted. */
    public Manuscript(String id, String title, DocumentKind kind, Validity validity, Place place, List<Piece> pieces) {
        this(id, title, kind, validity, place, Counts.pagesOf(pieces), pieces);
    }

    /**
     * How a version of a statute came about.
     *
     * @param law 법령ID, the same for all versions of a statute; empty when the file does not say
     * @param day 공포일자
     * @param number 공포번호 as written
     * @param repeals names of the texts it repeals, as its supplementary provisions write them
     */
    public record Promulgation(String law, LocalDate day, String number, List<String> repeals) {
        public Promulgation {
            repeals = List.copyOf(repeals);
        }
    }

    /**
     * What was found in the file, for the import's report.
     *
     * @param pages those of the original; 0 for formats without pages
     * @param cells cells of all tables, merged ones once
     */
    public record Counts(int pages, int tables, int cells) {

        static Counts pagesOf(List<Piece> pieces) {
            long pages = pieces.stream()
                    .map(Piece::locator)
                    .filter(Locator.Page.class::isInstance)
                    .distinct()
                    .count();
            return new Counts((int) pages, 0, 0);
        }
    }

    /** What becomes a passage. */
    public record Piece(Locator locator, List<String> headings, String text, Validity validity) {
        /** What no row can hold and nobody can read is left out. */
        private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

        public Piece {
            headings = headings.stream()
                    .map(heading -> UNPRINTABLE.matcher(heading).replaceAll("").replaceAll("\\s+", " "))
                    .toList();
            text = UNPRINTABLE.matcher(text).replaceAll("");
        }
    }

    /** The same text, printed on so many pages. */
    Manuscript ofPages(int pages) {
        Counts printed = new Counts(pages, counts.tables(), counts.cells());
        return new Manuscript(id, title, kind, validity, place, promulgation, printed, pieces);
    }

    /** The same text under another id: a pack's guides carry the pack's name. */
    public Manuscript as(String otherId) {
        return new Manuscript(otherId, title, kind, validity, place, promulgation, counts, pieces);
    }
}
