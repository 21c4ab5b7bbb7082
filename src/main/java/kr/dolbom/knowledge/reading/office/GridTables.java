package kr.dolbom.knowledge.reading.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.office.Grid.Row;
import kr.dolbom.knowledge.reading.office.Grid.Span;
import kr.dolbom.knowledge.reading.office.Grid.Value;

/**
 * The tables of a sheet as a person sees them: what stands alone above the headings is the title, notes below are notes,
 * and rows after a gap belong to the same table unless they bring headings of their own.
 */
final class GridTables {

    private static final Pattern UNNAMED = Pattern.compile("(?i)(?:sheet|시트|tab)\\s*\\d*");
    private static final Pattern NUMBER = Pattern.compile("[-△▲(]?[\\d,.]+[%)]?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern NOTE = Pattern.compile("(?:[※*]|주\\s*\\d?\\)).*");
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_CAPTION = 120;
    private static final int DEEPEST = 4;

    private final Grid grid;
    private final Map<Long, Span> spans = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private final List<String> captions = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private int headings;

    private GridTables(Grid grid) {
        this.grid = grid;
        for (Span span : grid.spans()) spans.put(place(span.row(), span.column()), span);
    }

    static List<Block> of(Grid grid) {
        GridTables tables = new GridTables(grid);
        tables.read();
        return tables.blocks;
    }

    private void read() {
        if (!grid.name().isBlank()
                && !UNNAMED.matcher(grid.name()).matches()
                && !grid.rows().isEmpty()) blocks.add(new Paragraph(1, grid.name()));
        List<Row> part = new ArrayList<>();
        for (Row row : grid.rows()) {
            if (!part.isEmpty() && row.number() > part.getLast().number() + 1) {
                part(part);
                part = new ArrayList<>();
            }
            part.add(row);
        }
        if (!part.isEmpty()) part(part);
        close();
    }

    private void part(List<Row> part) {
        int width = part.stream().mapToInt(row -> row.values().size()).max().orElse(0);
        int titles = 0;
        while (titles < part.size() && isTitle(part.get(titles), width)) titles++;
        List<Row> body = part.subList(titles, part.size());
        int depth = depth(body);
        if (!rows.isEmpty() && (titles > 0 || depth > 0)) close();
        part.subList(0, titles).forEach(title -> captions.add(text(title)));
        if (rows.isEmpty()) headings = depth;
        rows.addAll(body);
    }

    /** A row of few values above wider ones; in a list of one column every row is one, and the list becomes text. */
    private static boolean isTitle(Row row, int width) {
        int values = row.values().size();
        return values == 1
                || values == 2 && width > 4 && row.values().getFirst().column() > 0;
    }

    /** How many rows of headings there are; merged cells among them reach down or lie over those of the next row. */
    private int depth(List<Row> body) {
        if (body.size() < 2 || !isHeading(body.getFirst(), true)) return 0;
        int depth = 1;
        boolean wide = false;
        for (Value value : body.getFirst().values()) {
            Span span = spans.get(place(body.getFirst().number(), value.column()));
            if (span == null) continue;
            depth = Math.max(depth, span.rows());
            wide |= span.columns() > 1;
        }
        if (wide && depth == 1 && isHeading(body.get(1), false)) depth = 2;
        return Math.min(Math.min(depth, DEEPEST), body.size() - 1);
    }

    private static boolean isHeading(Row row, boolean distinct) {
        Set<String> seen = new HashSet<>();
        return row.values().size() > 1
                && row.values().stream()
                        .map(Value::text)
                        .allMatch(text -> text.length() <= LONGEST_HEADING
                                && (!NUMBER.matcher(text).matches()
                                        || YEAR.matcher(text).matches())
                                && (seen.add(text) || !distinct));
    }

    private void close() {
        List<Row> notes = notes();
        String caption = String.join(" ", captions);
        boolean apart = rows.isEmpty() || caption.length() > LONGEST_CAPTION;
        if (apart) captions.forEach(title -> blocks.add(new Paragraph(title)));
        if (!rows.isEmpty()) blocks.add(new Table(apart ? "" : caption, cells()));
        notes.forEach(note -> blocks.add(new Paragraph(text(note))));
        captions.clear();
        rows = new ArrayList<>();
        headings = 0;
    }

    private List<Row> notes() {
        List<Row> notes = new ArrayList<>();
        while (rows.size() > 1
                && rows.getLast().values().size() == 1
                && NOTE.matcher(text(rows.getLast())).matches()) notes.addFirst(rows.removeLast());
        return notes;
    }

    /** Counted from the table's own corner; a gap between its rows is none. */
    private List<Cell> cells() {
        int left = columns().min().orElse(0);
        int right = columns().max().orElse(0);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Value value : rows.get(i).values()) {
                Span span = spans.getOrDefault(place(rows.get(i).number(), value.column()), new Span(0, 0, 1, 1));
                int high = Math.min(span.rows(), rows.size() - i);
                int wide = Math.min(span.columns(), right - value.column() + 1);
                cells.add(new Cell(
                        i, value.column() - left, high, wide, i < headings, List.of(new Paragraph(value.text()))));
            }
        }
        return cells;
    }

    private java.util.stream.IntStream columns() {
        return rows.stream().flatMap(row -> row.values().stream()).mapToInt(Value::column);
    }

    private static String text(Row row) {
        return row.values().stream().map(Value::text).collect(java.util.stream.Collectors.joining(" "));
    }

    private static long place(int row, int column) {
        return (long) row << 32 | column;
    }
}
