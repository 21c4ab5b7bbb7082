package kr.dolbom.knowledge.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;

/**
 * The letters of a page in parts that are read one after the other: a part over the whole width, or a left and then a
 * right column. Two columns are seen only where they are plain: a strip in the middle that hardly any line crosses, and
 * on both sides many lines that run up to it. A table has such a strip too, but its cells end anywhere.
 */
final class Columns {

    private static final double FROM = 0.35;
    private static final double TO = 0.65;
    private static final int NARROWEST = 8;
    private static final int FEWEST_LINES = 8;
    private static final double CROSSING = 0.25;
    private static final double FULL = 0.5;
    private static final double NEARLY = 0.88;

    private Columns() {}

    static List<List<TextPosition>> of(List<TextPosition> letters, float width) {
        List<Row> rows = Row.of(letters);
        float gutter = gutter(rows, width);
        return gutter > 0 && isPlain(rows, gutter) ? parts(rows, gutter) : List.of(letters);
    }

    /** The middle of the widest strip the fewest rows cross; 0 without one. */
    private static float gutter(List<Row> rows, float width) {
        int most = (int) (rows.size() * CROSSING);
        int best = 0;
        float middle = 0;
        int open = 0;
        for (int x = (int) (width * FROM); x < width * TO; x++) {
            float at = x;
            open = rows.stream().filter(row -> row.crosses(at)).count() <= most ? open + 1 : 0;
            if (open > best) {
                best = open;
                middle = x - open / 2f;
            }
        }
        return best >= NARROWEST ? middle : 0;
    }

    private static boolean isPlain(List<Row> rows, float gutter) {
        List<Row> beside = rows.stream().filter(row -> !row.crosses(gutter)).toList();
        return isColumn(beside.stream()
                        .flatMap(row -> row.left(gutter).stream())
                        .toList())
                && isColumn(beside.stream()
                        .flatMap(row -> row.right(gutter).stream())
                        .toList());
    }

    private static boolean isColumn(List<Row> rows) {
        if (rows.size() < FEWEST_LINES) return false;
        double from = rows.stream().mapToDouble(Row::from).min().orElse(0);
        double to = rows.stream().mapToDouble(Row::to).max().orElse(0);
        long full = rows.stream()
                .filter(row -> row.to() - from > (to - from) * NEARLY)
                .count();
        return full > rows.size() * FULL;
    }

    private static List<List<TextPosition>> parts(List<Row> rows, float gutter) {
        List<List<TextPosition>> parts = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        for (Row row : rows) {
            if (!open.isEmpty() && open.getLast().crosses(gutter) != row.crosses(gutter)) close(open, gutter, parts);
            open.add(row);
        }
        close(open, gutter, parts);
        return parts;
    }

    private static void close(List<Row> open, float gutter, List<List<TextPosition>> parts) {
        if (open.getFirst().crosses(gutter)) {
            parts.add(letters(open.stream()));
        } else {
            parts.add(letters(open.stream().flatMap(row -> row.left(gutter).stream())));
            parts.add(letters(open.stream().flatMap(row -> row.right(gutter).stream())));
        }
        open.clear();
    }

    private static List<TextPosition> letters(Stream<Row> rows) {
        return rows.flatMap(row -> row.letters().stream()).toList();
    }

    /** Letters of one height, from left to right. */
    private record Row(List<TextPosition> letters) {

        /** Wider than the space between two words. */
        private static final double GAP = 1.2;

        static List<Row> of(List<TextPosition> letters) {
            List<TextPosition> down = letters.stream()
                    .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
                    .toList();
            List<Row> rows = new ArrayList<>();
            List<TextPosition> open = new ArrayList<>();
            for (TextPosition letter : down) {
                if (!open.isEmpty() && letter.getYDirAdj() - open.getFirst().getYDirAdj() > size(letter) / 2) {
                    rows.add(across(open));
                    open.clear();
                }
                open.add(letter);
            }
            if (!open.isEmpty()) rows.add(across(open));
            return rows;
        }

        private static Row across(List<TextPosition> letters) {
            return new Row(letters.stream()
                    .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                    .toList());
        }

        float from() {
            return letters.getFirst().getXDirAdj();
        }

        float to() {
            return end(letters.getLast());
        }

        boolean crosses(float x) {
            TextPosition before = null;
            for (TextPosition letter : letters) {
                if (letter.getUnicode().isBlank()) continue;
                if (letter.getXDirAdj() <= x) {
                    before = letter;
                    continue;
                }
                return before != null && (end(before) > x || letter.getXDirAdj() - end(before) < GAP * size(letter));
            }
            return before != null && end(before) > x;
        }

        java.util.Optional<Row> left(float x) {
            return some(
                    letters.stream().filter(letter -> letter.getXDirAdj() <= x).toList());
        }

        java.util.Optional<Row> right(float x) {
            return some(
                    letters.stream().filter(letter -> letter.getXDirAdj() > x).toList());
        }

        private static java.util.Optional<Row> some(List<TextPosition> letters) {
            return letters.stream().allMatch(letter -> letter.getUnicode().isBlank())
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(new Row(letters));
        }

        private static float end(TextPosition letter) {
            return letter.getXDirAdj() + letter.getWidthDirAdj();
        }

        private static float size(TextPosition letter) {
            return Math.max(1, letter.getHeightDir() > 0 ? letter.getFontSizeInPt() : letter.getWidthDirAdj());
        }
    }
}
