package kr.dolbom.knowledge.reading.block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.dolbom.knowledge.reading.block.Block.Table;

/**
 * Which cells of a table head others. What the file marks or shades counts when it marks some cells and not all;
 * otherwise a first row of short words over other things is a heading, and so are the leading columns that group rows.
 */
final class TableHeadings {

    private static final int LONGEST = 40;
    private static final int MOST_LEVELS = 8;
    private static final int MOST_COLUMNS = 16_384;

    /** Columns that are parts of one path, from wide to narrow, even if no cell of them is merged. */
    private static final Set<String> STEPS =
            Set.of("관", "항", "목", "세목", "편", "장", "절", "대분류", "중분류", "소분류", "세분류", "구분", "정책사업", "단위사업");

    private static final Pattern YEAR = Pattern.compile("['’‘]?\\d{2,4}(년|년도|학년도)?( ?\\(?[가-힣]+\\)?)?");
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[.?!]|.*[다음함]\\.?");

    private final List<List<Cell>> rows;
    private final int columns;
    private final boolean marked;
    private final int headRows;
    private final Set<Integer> headColumns;
    private final Cell[][] grid;

    TableHeadings(Table table) {
        rows = byRow(table.cells());
        columns = table.cells().stream().mapToInt(Cell::column).max().orElse(0) + 1;
        marked = isMarked(table.cells());
        headRows = columns > MOST_COLUMNS ? 0 : marked ? markedRows() : likelyRows();
        headColumns = marked ? Set.of() : likelyColumns();
        grid = grid();
    }

    /** Cells by the row they begin in. */
    List<List<Cell>> rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** How many rows at the top are headings. */
    int headRows() {
        return headRows;
    }

    boolean heads(Cell cell) {
        return cell.row() < headRows || (marked ? cell.heading() : headColumns.contains(cell.column()));
    }

    /** The headings above all of a cell, from wide to narrow; one over the whole table is its caption. */
    List<Cell> above(Cell cell) {
        List<Cell> above = new ArrayList<>();
        int last = Math.min(columns, cell.columnEnd()) - 1;
        for (Cell[] row : grid) {
            Cell heading = cell.column() < columns ? row[cell.column()] : null;
            boolean over = heading != null && heading == row[last] && !isWide(heading) && !heading.isEmpty();
            if (over && !above.contains(heading)) above.add(heading);
        }
        return above;
    }

    boolean isWide(Cell cell) {
        return columns > 1 && cell.column() == 0 && cell.columnSpan() >= columns;
    }

    private static List<List<Cell>> byRow(List<Cell> cells) {
        List<List<Cell>> rows = new ArrayList<>();
        int row = -1;
        for (Cell cell : cells) {
            if (cell.row() != row) rows.add(new ArrayList<>());
            row = cell.row();
            rows.getLast().add(cell);
        }
        return rows;
    }

    /** A single shaded cell is emphasis; headings fill a row or begin most rows. */
    private boolean isMarked(List<Cell> cells) {
        if (cells.stream().allMatch(Cell::heading)) return false;
        long labelled = rows.stream().filter(row -> row.getFirst().heading()).count();
        return markedRows() > 0 || labelled > 0 && labelled * 2 >= rows.size();
    }

    private int markedRows() {
        int count = 0;
        while (count < rows.size() && isMarkedRow(rows.get(count))) count++;
        if (count == 0 || count == rows.size() || count > MOST_LEVELS) return 0;
        return rows.get(count - 1).getFirst().row() + 1;
    }

    /** The corner over row headings is often left empty and white. */
    private static boolean isMarkedRow(List<Cell> row) {
        boolean corner = row.size() > 2 && row.getFirst().isEmpty();
        return row.stream().skip(corner ? 1 : 0).allMatch(Cell::heading);
    }

    /** As many rows as the highest cell of the first one, for what stands beside it are its lower headings. */
    private int likelyRows() {
        List<Cell> first = rows.isEmpty() ? List.of() : rows.getFirst();
        int height = first.stream().mapToInt(Cell::rowSpan).max().orElse(1);
        boolean room = rows.size() > 1
                && height <= MOST_LEVELS
                && height < rows.getLast().getFirst().row() + 1;
        boolean corner = first.size() > 2 && startsEmpty();
        if (first.size() < 2 || !room || !first.stream().skip(corner ? 1 : 0).allMatch(TableHeadings::isLabel))
            return 0;
        return first.size() == 2 && !isLongerBelow(first.get(1)) ? 0 : height;
    }

    /** In two columns, 성명 | 홍길동 looks like 구분 | 내용; only what is below tells them apart. */
    private boolean isLongerBelow(Cell cell) {
        long longer = rows.stream()
                .skip(1)
                .flatMap(List::stream)
                .filter(below -> below.column() == cell.column() && !below.isEmpty())
                .filter(below -> !isLabel(below)
                        || below.text().length() > 2 * cell.text().length())
                .count();
        return longer * 2 >= rows.size() - 1;
    }

    private Set<Integer> likelyColumns() {
        Set<Integer> found = new HashSet<>();
        int column = 0;
        while (column < Math.min(columns - 1, MOST_LEVELS) && (groups(column) || isStep(column))) found.add(column++);
        boolean leaf = headRows == 0 || column > 0 && !isStep(column - 1) || isStep(column);
        boolean corner = headRows > 0 && startsEmpty();
        if (column < columns - 1 && (leaf || corner) && areLabels(column)) found.add(column);
        if (headRows == 0 && columns == 4 && areLabels(0) && areLabels(2) && !areLabels(3)) found.add(2);
        return found;
    }

    private boolean groups(int column) {
        return body(column).stream().anyMatch(cell -> cell.rowSpan() > 1 && isLabel(cell));
    }

    private boolean isStep(int column) {
        return headRows > 0
                && rows.getFirst().stream()
                        .anyMatch(cell -> cell.column() == column && STEPS.contains(Words.label(cell.text())));
    }

    private boolean startsEmpty() {
        return rows.getFirst().getFirst().column() > 0
                || rows.getFirst().getFirst().isEmpty();
    }

    private boolean areLabels(int column) {
        List<Cell> cells = body(column).stream().filter(cell -> !cell.isEmpty()).toList();
        return !cells.isEmpty() && cells.stream().allMatch(TableHeadings::isLabel);
    }

    private List<Cell> body(int column) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.column() == column && cell.row() >= headRows && !isWide(cell))
                .toList();
    }

    private Cell[][] grid() {
        Cell[][] found = new Cell[headRows][columns];
        for (List<Cell> row : rows) {
            for (Cell cell : row) if (cell.row() < headRows) place(found, cell);
        }
        return found;
    }

    /** Stops at a place already taken: cells of a sound table never overlap, and others could cost any time. */
    private void place(Cell[][] found, Cell cell) {
        for (int row = cell.row(); row < Math.min(headRows, cell.rowEnd()); row++) {
            for (int column = cell.column(); column < Math.min(columns, cell.columnEnd()); column++) {
                if (found[row][column] != null) return;
                found[row][column] = cell;
            }
        }
    }

    private static boolean isLabel(Cell cell) {
        String text = Words.label(cell.text());
        if (text.isEmpty() || text.length() > LONGEST || SENTENCE.matcher(text).matches() && text.length() > 12)
            return false;
        if (YEAR.matcher(text).matches()) return true;
        long letters = text.codePoints().filter(Character::isLetter).count();
        long digits = text.codePoints().filter(Character::isDigit).count();
        return letters > digits;
    }
}
