package kr.dolbom.knowledge.reading.office;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Draft;
import kr.dolbom.knowledge.reading.office.Grid.Span;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Sheets of a spreadsheet, with numbers and days as they are displayed. Hidden sheets are left out: they hold lists for
 * choosing from, and nobody who opens the file sees them. Hidden rows stay, for a filter hides rows without meaning it.
 */
public final class Workbook {

    private static final long LARGEST_PART = 256L << 20;

    private Workbook() {}

    /** XLSX, row by row. */
    public static Draft ofXml(Source source) {
        return Door.read(source, "엑셀 파일 구조가 깨짐", () -> {
            try (OPCPackage file = OPCPackage.open(Parts.of(source, LARGEST_PART))) {
                return draft(sheets(file, source));
            }
        });
    }

    /** XLS, which has at most 65,536 rows a sheet. */
    public static Draft ofBinary(Source source) {
        return Door.read(source, "엑셀 파일 구조가 깨짐", () -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(source.bytes()))) {
                return draft(sheets(workbook, source));
            }
        });
    }

    private static Draft draft(List<Grid> sheets) {
        List<Block> blocks = new ArrayList<>();
        sheets.forEach(sheet -> blocks.addAll(GridTables.of(sheet)));
        return new Draft("", 0, blocks);
    }

    private static List<Grid> sheets(OPCPackage file, Source source) throws Exception {
        XSSFReader reader = new XSSFReader(file);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
        VisibleSheets visible = VisibleSheets.of(reader);
        Grid.Builder grid = new Grid.Builder(source);
        List<Grid> sheets = new ArrayList<>();
        XSSFReader.SheetIterator sheet = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheet.hasNext()) {
            try (InputStream in = sheet.next()) {
                if (visible.hides(sheet.getSheetName())) continue;
                XMLReader xml = xml();
                xml.setContentHandler(new SheetXml(reader.getStylesTable(), strings, formatter(), grid));
                xml.parse(new InputSource(in));
                sheets.add(grid.sheet(sheet.getSheetName()));
            }
        }
        return sheets;
    }

    /** Without document types, so that no entity can grow. */
    static XMLReader xml() throws SAXException, ParserConfigurationException {
        return XMLHelper.newXMLReader();
    }

    private static List<Grid> sheets(HSSFWorkbook workbook, Source source) {
        Grid.Builder grid = new Grid.Builder(source);
        List<Grid> sheets = new ArrayList<>();
        DataFormatter formatter = formatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        for (Sheet sheet : workbook) {
            if (workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE) continue;
            for (Row row : sheet) {
                for (Cell cell : row) grid.value(cell.getColumnIndex(), formatter.formatCellValue(cell));
                grid.endRow(row.getRowNum());
            }
            sheet.getMergedRegions()
                    .forEach(merged -> grid.span(new Span(
                            merged.getFirstRow(),
                            merged.getFirstColumn(),
                            merged.getLastRow() - merged.getFirstRow() + 1,
                            merged.getLastColumn() - merged.getFirstColumn() + 1)));
            sheets.add(grid.sheet(sheet.getSheetName()));
        }
        return sheets;
    }

    /** The day without a format of its own is shown by Korean Excel as 2026-03-01. */
    private static DataFormatter formatter() {
        DataFormatter formatter = new DataFormatter(java.util.Locale.KOREA);
        formatter.addFormat("m/d/yy", new java.text.SimpleDateFormat("yyyy-MM-dd", java.util.Locale.KOREA));
        return formatter;
    }
}
