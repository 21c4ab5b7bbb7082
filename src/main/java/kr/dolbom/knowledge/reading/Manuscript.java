package kr.dolbom.knowledge.reading;

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
        List<Piece> pieces) {

    public Manuscript {
        pieces = List.copyOf(pieces);
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

    /** The same text under another id: a pack's guides carry the pack's name. */
    public Manuscript as(String otherId) {
        return new Manuscript(otherId, title, kind, validity, place, promulgation, pieces);
    }
}
