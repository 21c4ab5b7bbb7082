package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;

/** A {@code tbl} element: a caption, rows of cells, each with its place, its spans and its paragraphs. */
final class HwpxTable {

    private static final Comparator<Cell> BY_PLACE =
            Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    private final HwpxBody body;
    private final List<Cell> cells = new ArrayList<>();
    private String caption = "";
    private int rows;

    HwpxTable(HwpxBody body) {
        this.body = body;
    }

    List<Block> blocks(Xml xml) {
        xml.children(() -> {
            if (xml.at("caption"))
                caption =
                        new Cell(0, 0, 1, 1, false, body.paragraphs(xml)).text().replace('\n', ' ');
            else if (xml.at("tr")) row(xml);
            else xml.skip();
        });
        cells.sort(BY_PLACE);
        return cells.isEmpty() ? List.of() : List.of(new Table(caption, cells));
    }

    private void row(Xml xml) {
        int[] columns = {0};
        xml.children(() -> {
            if (xml.at("tc")) cells.add(cell(xml, columns[0]++));
            else xml.skip();
        });
        rows++;
    }

    private Cell cell(Xml xml, int column) {
        int[] place = {rows, column, 1, 1};
        boolean heading =
                xml.attribute("header").equals("1") || body.styles().isShaded(xml.attribute("borderFillIDRef"));
        List<Block> blocks = new ArrayList<>();
        xml.children(() -> {
            switch (xml.name()) {
                case "subList" -> blocks.addAll(body.paragraphs(xml));
                case "cellAddr" -> {
                    place[0] = xml.number("rowAddr", place[0]);
                    place[1] = xml.number("colAddr", place[1]);
                    xml.skip();
                }
                case "cellSpan" -> {
                    place[2] = xml.number("rowSpan", 1);
                    place[3] = xml.number("colSpan", 1);
                    xml.skip();
                }
                default -> xml.skip();
            }
        });
        return new Cell(place[0], place[1], place[2], place[3], heading, blocks);
    }
}
