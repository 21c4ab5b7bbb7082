package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kr.dogfoot.hwplib.object.etc.HWPTag;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;

/** A table control: before its table record the paragraphs of the caption, after it a list header before each cell's. */
final class HwpTable {

    private static final int TITLE_CELL = 1 << 18;
    private static final Comparator<Cell> BY_PLACE =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    private final HwpBody body;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Record> open = new ArrayList<>();
    private String caption = "";

    HwpTable(HwpBody body) {
        this.body = body;
    }

    List<Block> blocks(Record control) {
        boolean inCells = false;
        Record header = control;
        for (Record record : control.children()) {
            if (record.tag() == HWPTag.TABLE) {
                inCells = true;
                caption = text(body.paragraphs(open));
                open.clear();
                header = control;
            } else if (record.tag() == HWPTag.LIST_HEADER && inCells) {
                close(header, control);
                header = record;
            } else if (record.tag() == HWPTag.PARA_HEADER) {
                open.add(record);
            }
        }
        close(header, control);
        cells.sort(BY_PLACE);
        return cells.isEmpty() ? List.of() : List.of(new Table(caption, cells));
    }

    private void close(Record header, Record control) {
        open.addAll(header == control ? List.of() : header.children());
        if (header != control) cells.add(cell(header, body.paragraphs(open)));
        open.clear();
    }

    private Cell cell(Record header, List<Block> blocks) {
        boolean heading = (header.intAt(4) & TITLE_CELL) != 0 || body.styles().isShaded(header.shortAt(32));
        return new Cell(header.shortAt(10), header.shortAt(8), header.shortAt(14), header.shortAt(12), heading, blocks);
    }

    private static String text(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .collect(Collectors.joining(" "));
    }
}
