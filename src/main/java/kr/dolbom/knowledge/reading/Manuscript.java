package kr.dolbom.knowledge.reading;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.DocumentKind;

/** A file read and cut, ready to be put into the library whole. */
public record Manuscript(
        String id,
        String title,
        DocumentKind kind,
        Validity validity,
        Place place,
        String promulgation,
        Counts counts,
        List<Piece> pieces)
        implements Serializable {

    public Manuscript {
        pieces = List.copyOf(pieces);
    }

    /** A text in which nothing but its pages was counted. */
    public Manuscript(
            String id,
            String title,
            DocumentKind kind,
            Validity validity,
            Place place,
            String promulgation,
            List<Piece> pieces) {
        this(id, title, kind, validity, place, promulgation, Counts.pagesOf(pieces), pieces);
    }

    /**
     * What was found in the file, for the import's report.
     *
     * @param pages those of the original; 0 for formats without pages
     * @param cells cells of all tables, merged ones once
     */
    public record Counts(int pages, int tables, int cells) implements Serializable {

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
    public record Piece(Locator locator, List<String> headings, String text, Validity validity)
            implements Serializable {
        /** What no row can hold and nobody can read is left out. */
        private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

        public Piece {
            headings = headings.stream()
                    .map(heading -> UNPRINTABLE.matcher(heading).replaceAll("").replaceAll("\\s+", " "))
                    .toList();
            text = UNPRINTABLE.matcher(text).replaceAll("");
        }
    }

    /** The same text in the place given, if it does not name one itself. */
    public Manuscript in(Place given) {
        Place holds = place.equals(Place.EVERYWHERE) ? given : place;
        return new Manuscript(id, title, kind, validity, holds, promulgation, counts, pieces);
    }

    /** The same text under another id: a pack's guides carry the pack's name. */
    public Manuscript as(String otherId) {
        return new Manuscript(otherId, title, kind, validity, place, promulgation, counts, pieces);
    }
}
