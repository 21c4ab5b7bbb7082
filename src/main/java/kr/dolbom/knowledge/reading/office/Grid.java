package kr.dolbom.knowledge.reading.office;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;

/**
 * A sheet as it is seen: values where there are any.
 *
 * @param name empty where a file has only one and gives it none
 * @param rows by number, without empty ones
 */
record Grid(String name, List<Row> rows, List<Span> spans) {

    record Value(int column, String text) {}

    record Row(int number, List<Value> values) {}

    /** Merged cells. */
    record Span(int row, int column, int rows, int columns) {}

    /** Takes the values of all sheets of a file in their order, and no more than one file may have. */
    static final class Builder {

        private static final int MOST = 1_000_000;

        private final Source source;
        private List<Row> rows = new ArrayList<>();
        private List<Span> spans = new ArrayList<>();
        private List<Value> values = new ArrayList<>();
        private int count;

        Builder(Source source) {
            this.source = source;
        }

        void value(int column, String text) {
            if (text.isBlank()) return;
            if (++count > MOST) throw new Problem(Code.FILE_TOO_LARGE_INSIDE, source.path(), "칸이 " + MOST + "개를 넘음");
            values.add(new Value(column, text.strip()));
        }

        void endRow(int number) {
            if (!values.isEmpty()) rows.add(new Row(number, List.copyOf(values)));
            values.clear();
        }

        void span(Span span) {
            if (span.rows() > 1 || span.columns() > 1) spans.add(span);
        }

        Grid sheet(String name) {
            Grid grid = new Grid(name, rows, spans);
            rows = new ArrayList<>();
            spans = new ArrayList<>();
            return grid;
        }
    }
}
