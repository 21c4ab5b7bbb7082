package kr.dolbom.knowledge.reading.block;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a text is made of, in reading order, before it is cut into passages. */
public sealed interface Block {

    /**
     * @param level of a heading the file itself calls one (style 개요 1, h1), 1 being the widest; 0 for all other text,
     *     whose headings are found by their numbers
     * @param text with the number the word processor draws in front; a line end is one the writer made
     * @param notes footnotes and endnotes called in it
     */
    record Paragraph(int level, String text, List<String> notes) implements Block {

        public Paragraph {
            text = text.strip();
            notes = List.copyOf(notes);
        }

        public Paragraph(int level, String text) {
            this(level, text, List.of());
        }

        public Paragraph(String text) {
            this(0, text, List.of());
        }

        /** A line each. */
        public String textWithNotes() {
            return notes.isEmpty() ? text : (text + "\n" + String.join("\n", notes)).strip();
        }
    }

    /** All text of some blocks, a line a paragraph; that of tables cell by cell. */
    static String text(List<Block> blocks) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case Paragraph paragraph -> paragraph.text();
                    case Table table ->
                        text(table.cells().stream()
                                .flatMap(cell -> cell.blocks().stream())
                                .toList());
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * @param caption empty when there is none
     * @param cells by row, then column; merged cells once, at their upper left corner
     */
    record Table(String caption, List<Cell> cells) implements Block {

        public Table {
            cells = List.copyOf(cells);
        }

        /** Rows of texts without merged cells, as in a sheet or a CSV file; the first is of headings if so said. */
        public static Table of(String caption, List<List<String>> rows, boolean headed) {
            List<Cell> cells = IntStream.range(0, rows.size())
                    .boxed()
                    .flatMap(row -> IntStream.range(0, rows.get(row).size())
                            .mapToObj(
                                    column -> Cell.of(row, column, rows.get(row).get(column), headed && row == 0)))
                    .toList();
            return new Table(caption, cells);
        }

        public int rows() {
            return cells.stream().mapToInt(Cell::rowEnd).max().orElse(0);
        }

        public int columns() {
            return cells.stream().mapToInt(Cell::columnEnd).max().orElse(0);
        }

        /** A frame around text is no table: it has one cell, and nothing is beside or below another thing in it. */
        public boolean isBox() {
            return cells.size() == 1;
        }
    }
}
