package kr.dolbom.knowledge.reading.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import org.jsoup.nodes.Element;

/** A table of a page: each cell takes the next place no cell above reaches down into. */
final class HtmlTable {

    private static final int WIDEST = 1000;
    private static final int MOST = 1_000_000;

    /** How far down the cell in a column reaches. */
    private final Map<Integer, Integer> taken = new HashMap<>();

    private final List<Cell> cells = new ArrayList<>();
    private final HtmlBlocks blocks;
    private final Source source;

    private HtmlTable(HtmlBlocks blocks, Source source) {
        this.blocks = blocks;
        this.source = source;
    }

    static Table read(Element table, HtmlBlocks blocks, Source source) {
        HtmlTable read = new HtmlTable(blocks, source);
        List<Element> rows = rows(table);
        for (int row = 0; row < rows.size(); row++) read.row(row, rows.get(row), rows.size());
        String caption = table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .map(Element::text)
                .findFirst()
                .orElse("");
        return new Table(caption, read.cells);
    }

    /** Without those of tables inside it. */
    private static List<Element> rows(Element table) {
        return table.children().stream()
                .flatMap(child -> child.normalName().matches("thead|tbody|tfoot")
                        ? child.children().stream()
                        : java.util.stream.Stream.of(child))
                .filter(child -> child.normalName().equals("tr"))
                .toList();
    }

    private void row(int row, Element line, int rows) {
        int column = 0;
        for (Element cell : line.children()) {
            if (!cell.normalName().matches("t[dh]")) continue;
            while (taken.getOrDefault(column, 0) > row) column++;
            int wide = Math.min(span(cell, "colspan", 1), WIDEST);
            int high = Math.min(span(cell, "rowspan", rows - row), rows - row);
            for (int i = 0; i < wide; i++) taken.put(column + i, row + high);
            add(new Cell(row, column, high, wide, isHeading(cell), blocks.read(cell)));
            column += wide;
        }
    }

    private void add(Cell cell) {
        if (cells.size() >= MOST) throw new Problem(Code.FILE_TOO_LARGE_INSIDE, source.path(), "칸이 " + MOST + "개를 넘음");
        cells.add(cell);
    }

    private static boolean isHeading(Element cell) {
        Element row = cell.parent();
        Element group = row == null ? null : row.parent();
        return cell.normalName().equals("th")
                || group != null && group.normalName().equals("thead");
    }

    /** A span of 0 reaches to the end. */
    private static int span(Element cell, String name, int all) {
        String span = cell.attr(name).strip();
        if (!span.matches("\\d{1,5}")) return 1;
        return span.matches("0+") ? Math.max(1, all) : Integer.parseInt(span);
    }
}
