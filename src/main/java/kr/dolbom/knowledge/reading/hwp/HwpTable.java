package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kr.dogfoot.hwplib.object.etc.HWPTag;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;

/** A table control: the paragraphs of the caption, the table record, then a list header before each cell's paragraphs. */
final class HwpTable {

    private static final int TITLE_CELL = 1 << 18;
    private static final Comparator<Cell> BY_PLACE =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    private final HwpBody body;

    HwpTable(HwpBody body) {
        this.body = body;
    }

    List<Block> blocks(Record control) {
        List<Record> records = control.children();
        int table = IntStream.range(0, records.size())
                .filter(i -> records.get(i).tag() == HWPTag.TABLE)
                .findFirst()
                .orElse(records.size());
        List<Block> caption = body.paragraphs(records.subList(0, table));
        List<Cell> cells = cells(records.subList(Math.min(table + 1, records.size()), records.size()));
        return cells.isEmpty() ? caption : List.of(new Table(Block.text(caption).replace('\n', ' '), cells));
    }

    private List<Cell> cells(List<Record> records) {
        List<Cell> cells = new ArrayList<>();
        for (int from = 0, to; from < records.size(); from = to) {
            to = from + 1;
            while (to < records.size() && records.get(to).tag() != HWPTag.LIST_HEADER) to++;
            Record header = records.get(from);
            if (header.tag() == HWPTag.LIST_HEADER) cells.add(cell(header, records.subList(from + 1, to)));
        }
        cells.sort(BY_PLACE);
        return cells;
    }

    /** Some writers put the paragraphs below the header, Hangul puts them beside it. */
    private Cell cell(Record header, List<Record> beside) {
        boolean heading = (header.intAt(4) & TITLE_CELL) != 0 || body.styles().isShaded(header.shortAt(32));
        List<Block> blocks = new ArrayList<>(body.paragraphs(header.children()));
        blocks.addAll(body.paragraphs(beside));
        return new Cell(header.shortAt(10), header.shortAt(8), header.shortAt(14), header.shortAt(12), heading, blocks);
    }
}
