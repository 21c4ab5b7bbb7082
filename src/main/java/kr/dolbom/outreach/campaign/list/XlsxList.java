package kr.dolbom.outreach.campaign.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The first sheet of an Excel file, row by row, as it is displayed. Formulas are not worked out: their last value counts. */
final class XlsxList {

    private static final long MOST_UNPACKED = 64L << 20;

    private XlsxList() {}

    static List<Cells.Line> read(byte[] bytes) {
        try {
            bound(bytes);
            try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
                return sheet(file);
            }
        } catch (Problem problem) {
            throw problem;
        } catch (Exception | StackOverflowError broken) {
            throw new Problem(Code.LIST_UNREADABLE, broken);
        }
    }

    /** A small file can unpack to a huge one; it is unpacked into nothing first, no further than its bound. */
    private static void bound(byte[] bytes) throws IOException {
        byte[] nothing = new byte[1 << 16];
        long unpacked = 0;
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (parts.getNextEntry() != null) {
                for (int read = parts.read(nothing); read > 0; read = parts.read(nothing)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) throw new Problem(Code.LIST_TOO_LONG, Cells.MOST_ROWS);
                }
            }
        }
    }

    private static List<Cells.Line> sheet(OPCPackage file) throws Exception {
        XSSFReader reader = new XSSFReader(file);
        Rows rows = new Rows();
        try (InputStream first = reader.getSheetsData().next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(file, false),
                    rows,
                    new DataFormatter(Locale.KOREA),
                    false));
            xml.parse(new InputSource(first));
        }
        return rows.cells.lines();
    }

    private static final class Rows implements SheetContentsHandler {

        private final Cells cells = new Cells();
        private final List<String> row = new ArrayList<>();

        @Override
        public void startRow(int number) {
            row.clear();
        }

        @Override
        public void endRow(int number) {
            cells.add(number + 1, row);
        }

        @Override
        public void cell(@Nullable String place, @Nullable String value, @Nullable XSSFComment comment) {
            int column = place == null ? row.size() : new CellReference(place).getCol();
            if (column >= Cells.MOST_COLUMNS) return;
            while (row.size() < column) row.add("");
            row.add(value == null ? "" : value);
        }
    }
}
