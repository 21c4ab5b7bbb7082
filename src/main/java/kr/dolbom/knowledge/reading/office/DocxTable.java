package kr.dolbom.knowledge.reading.office;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDecimalNumber;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table of a DOCX file. A cell merged downwards stands again in each row, saying that it goes on. */
final class DocxTable {

    private static final int WIDEST = 1000;

    private final List<Cell> cells = new ArrayList<>();
    private final DocxFile file;
    private final int depth;

    private DocxTable(DocxFile file, int depth) {
        this.file = file;
        this.depth = depth;
    }

    /** The blocks in it when it is only a frame. */
    static List<Block> read(XWPFTable table, DocxFile file, int depth) {
        DocxTable read = new DocxTable(file, depth);
        List<XWPFTableRow> rows = table.getRows();
        for (int row = 0; row < rows.size(); row++) read.row(row, rows.get(row));
        return read.cells.isEmpty() ? List.of() : List.of(new Table("", read.cells));
    }

    private void row(int number, XWPFTableRow row) {
        int column = skipped(row);
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            int wide = wide(properties);
            if (goesOn(properties)) lengthen(number, column);
            else
                cells.add(new Cell(
                        number, column, 1, wide, row.isRepeatHeader(), file.blocks(cell.getBodyElements(), depth)));
            column += wide;
        }
    }

    /** A row may begin further to the right. */
    private static int skipped(XWPFTableRow row) {
        if (!row.getCtRow().isSetTrPr()) return 0;
        return row.getCtRow().getTrPr().getGridBeforeList().stream()
                .mapToInt(before -> number(before))
                .findFirst()
                .orElse(0);
    }

    private static int wide(@org.jspecify.annotations.Nullable CTTcPr properties) {
        if (properties == null || !properties.isSetGridSpan()) return 1;
        return Math.max(1, number(properties.getGridSpan()));
    }

    private static int number(CTDecimalNumber number) {
        return Math.clamp(number.getVal().longValue(), 0, WIDEST);
    }

    private static boolean goesOn(@org.jspecify.annotations.Nullable CTTcPr properties) {
        if (properties == null || !properties.isSetVMerge()) return false;
        CTVMerge merge = properties.getVMerge();
        return merge.getVal() == null || merge.getVal() == STMerge.CONTINUE;
    }

    private void lengthen(int row, int column) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Cell cell = cells.get(i);
            if (cell.column() != column || cell.rowEnd() != row) continue;
            cells.set(
                    i,
                    new Cell(cell.row(), column, cell.rowSpan() + 1, cell.columnSpan(), cell.heading(), cell.blocks()));
            return;
        }
    }
}
