package kr.dolbom.knowledge.reading.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;

/**
 * A table as a person reads it aloud: row by row, each value after the headings it stands under. 세출 > 관리운영비 >
 * 수용비및수수료: …
 */
public final class TableText {

    /** A part of a table that is read on its own. */
    public sealed interface Part {
        /** Is never cut. */
        record Row(String text) implements Part {}

        /** Text that only stands in the table to sit well on paper. */
        record Flow(List<Block> blocks) implements Part {}
    }

    /** Lines to write on. */
    private static final Pattern DOTS = Pattern.compile("[.·_…\\s]*");

    private static final int LONGEST_GROUP = 40;
    private static final int MOST_CARRIED = 64;

    private final TableHeadings headings;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Cell> read = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Cell> carried = new ArrayList<>();
    private String group = "";

    private TableText(Table table) {
        headings = new TableHeadings(table);
    }

    public static List<Part> of(Table table) {
        TableText text = new TableText(table);
        text.headings.rows().forEach(text::row);
        text.unreadHeadings();
        return text.parts;
    }

    /** All of it, a line a row. */
    static String lines(Table table) {
        return of(table).stream()
                .map(part -> switch (part) {
                    case Part.Row row -> row.text();
                    case Part.Flow flow -> lines(flow.blocks());
                })
                .collect(Collectors.joining("\n"));
    }

    private static String lines(List<Block> blocks) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case Paragraph paragraph -> paragraph.textWithNotes();
                    case Table table -> lines(table);
                })
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private void row(List<Cell> row) {
        int at = row.getFirst().row();
        if (at < headings.headRows()) return;
        carried.removeIf(cell -> cell.rowEnd() <= at);
        List<Cell> filled = row.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 1 && standsAlone(filled.getFirst())) alone(filled.getFirst());
        else if (!filled.isEmpty()) parts.add(new Part.Row(line(filled)));
        for (Cell cell : filled) if (cell.rowSpan() > 1 && carried.size() < MOST_CARRIED) carried.add(cell);
    }

    /** Nothing is beside it and no heading is its own, so it is no value. */
    private boolean standsAlone(Cell cell) {
        return carried.isEmpty()
                && cell.rowSpan() == 1
                && (headings.isWide(cell)
                        || headings.columns() == 1
                        || headings.above(cell).isEmpty() && !headings.heads(cell));
    }

    /** Over the rows of a headed table a short one is the name of those that follow. */
    private void alone(Cell cell) {
        String text = label(cell);
        boolean names = headings.headRows() > 0 && headings.isWide(cell) && text.length() <= LONGEST_GROUP;
        group = names ? text : "";
        parts.add(names ? new Part.Row(text) : new Part.Flow(cell.blocks()));
    }

    /** A row of headings only, below others, is a sum: its first cell names it. */
    private String line(List<Cell> filled) {
        List<Cell> cells = new ArrayList<>(carried);
        cells.addAll(filled);
        cells.sort(Comparator.comparingInt(Cell::column));
        int row = filled.getFirst().row();
        boolean sum = filled.size() > 1 && filled.stream().allMatch(headings::heads);
        RowText text = new RowText(group);
        for (Cell cell : cells) {
            boolean here = cell.row() == row;
            boolean value = sum && here && cell.column() > filled.getFirst().column();
            if (headings.heads(cell) && !value) text.heading(label(cell), cell.rowSpan() > 1);
            else if (here || label(cell).length() <= LONGEST_GROUP) text.value(path(cell), value(cell));
        }
        return text.toString();
    }

    private List<String> path(Cell cell) {
        List<Cell> above = headings.above(cell);
        read.addAll(above);
        return above.stream().map(TableText::label).toList();
    }

    /** The headings of a form that is still empty have nothing below, but they are its text. */
    private void unreadHeadings() {
        String unread = headings.rows().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.row() < headings.headRows() && !cell.isEmpty() && !read.contains(cell))
                .map(TableText::label)
                .collect(Collectors.joining(", "));
        if (!unread.isEmpty()) parts.addFirst(new Part.Row(unread));
    }

    private static String label(Cell cell) {
        return Words.label(lines(cell.blocks()));
    }

    private static String value(Cell cell) {
        List<String> lines = lines(cell.blocks()).lines().map(Words::plain).toList();
        String text = lines.stream()
                .filter(line -> lines.size() == 1 || !DOTS.matcher(line).matches())
                .collect(Collectors.joining("\n"));
        boolean oneLine =
                text.length() <= LONGEST_GROUP && cell.blocks().stream().allMatch(Paragraph.class::isInstance);
        return oneLine ? text.replace('\n', ' ') : text;
    }
}
