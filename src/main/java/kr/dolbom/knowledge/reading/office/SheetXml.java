package kr.dolbom.knowledge.reading.office;

import kr.dolbom.knowledge.reading.office.Grid.Span;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads one sheet of an XLSX file as it passes; merged cells are told at its end. */
final class SheetXml extends XSSFSheetXMLHandler {

    private final Grid.Builder grid;

    SheetXml(StylesTable styles, ReadOnlySharedStringsTable strings, DataFormatter formatter, Grid.Builder grid) {
        super(styles, strings, new Values(grid), formatter, false);
        this.grid = grid;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        super.startElement(uri, local, qualified, attributes);
        String area = local.equals("mergeCell") ? attributes.getValue("ref") : null;
        if (area != null) merged(CellRangeAddress.valueOf(area));
    }

    private void merged(CellRangeAddress area) {
        grid.span(new Span(
                area.getFirstRow(),
                area.getFirstColumn(),
                area.getLastRow() - area.getFirstRow() + 1,
                area.getLastColumn() - area.getFirstColumn() + 1));
    }

    private static final class Values implements SheetContentsHandler {

        private final Grid.Builder grid;
        private int next;

        Values(Grid.Builder grid) {
            this.grid = grid;
        }

        @Override
        public void startRow(int row) {
            next = 0;
        }

        @Override
        public void endRow(int row) {
            grid.endRow(row);
        }

        /** Some writers leave a cell's place out; then it is the next one. */
        @Override
        public void cell(@Nullable String place, @Nullable String value, @Nullable XSSFComment comment) {
            int column = place == null ? next : new CellReference(place).getCol();
            if (value != null) grid.value(column, value);
            next = column + 1;
        }
    }
}
