package kr.dolbom.knowledge.reading.block;

import java.util.List;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;

/**
 * A cell of a table and what is in it, tables included.
 *
 * @param row of its upper left corner, from 0
 * @param heading whether the file says it heads others: marked so, or shaded as headings are
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, boolean heading, List<Block> blocks) {

    /** More rows or columns than any real table has; a larger number is damage and would only cost memory. */
    public static final int LARGEST = 1_100_000;

    public Cell {
        row = Math.clamp(row, 0, LARGEST);
        column = Math.clamp(column, 0, LARGEST);
        rowSpan = Math.clamp(rowSpan, 1, LARGEST);
        columnSpan = Math.clamp(columnSpan, 1, LARGEST);
        blocks = List.copyOf(blocks);
    }

    /** A cell that is not merged and holds one text. */
    public static Cell of(int row, int column, String text, boolean heading) {
        return new Cell(row, column, 1, 1, heading, text.isBlank() ? List.of() : List.of(new Paragraph(text)));
    }

    /** The row below it. */
    public int rowEnd() {
        return row + rowSpan;
    }

    /** The column to the right of it. */
    public int columnEnd() {
        return column + columnSpan;
    }

    /** Its paragraphs and those of tables inside it, a line each. */
    public String text() {
        return Block.text(blocks);
    }

    public boolean isEmpty() {
        return text().isEmpty();
    }
}
