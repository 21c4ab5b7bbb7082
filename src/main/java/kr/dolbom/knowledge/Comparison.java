package kr.dolbom.knowledge;

import java.time.LocalDate;
import java.util.List;
import kr.dolbom.kernel.AsOf;

/** 신구조문 대비: a text on two days, article by article, only what is not the same. */
public record Comparison(Document document, AsOf from, AsOf to, List<Change> changes) {

    public Comparison {
        changes = List.copyOf(changes);
    }

    public enum Kind {
        AMENDED,
        ADDED,
        DELETED
    }

    /**
     * A unit (제10조, 별표 1; a page; a section) that is not the same.
     *
     * @param heading its heading on the later day, or on the earlier when it was deleted
     * @param since the day the later words hold from; of a deleted unit the day after its last
     */
    public record Change(Kind kind, String heading, LocalDate since, List<Line> lines) {
        public Change {
            lines = List.copyOf(lines);
        }
    }

    /** A paragraph or list item side by side; empty on the side that does not have it. */
    public record Line(List<Stretch> before, List<Stretch> after) {
        public Line {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        public boolean isSame() {
            return before.equals(after);
        }
    }

    /** Words in a row, all of them changed or none. */
    public record Stretch(String text, boolean changed) {}
}
