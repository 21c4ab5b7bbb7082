package kr.dolbom.knowledge.reading.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.archive.Packing;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.block.Draft;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookTests {

    enum Kind {
        XLSX,
        XLS;

        org.apache.poi.ss.usermodel.Workbook make() {
            return this == XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
        }

        Draft read(byte[] bytes) {
            Source source = new Source(Path.of("현황"), bytes);
            return this == XLSX ? Workbook.ofXml(source) : Workbook.ofBinary(source);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsAboveTheHeadingsIsTheTitle(Kind kind) {
        Draft draft = read(kind, sheet -> {
            row(sheet, 0, "2026년 어린이집 현황");
            row(sheet, 1, "(단위: 명)");
            row(sheet, 3, "시도", "어린이집명", "정원");
            row(sheet, 4, "서울특별시", "햇님어린이집", "98");
            row(sheet, 5, "부산광역시", "달님어린이집", "49");
        });
        Table table = table(draft);
        assertThat(table.caption()).isEqualTo("2026년 어린이집 현황 (단위: 명)");
        assertThat(texts(table)).containsExactly("시도", "어린이집명", "정원", "서울특별시", "햇님어린이집", "98", "부산광역시", "달님어린이집", "49");
        assertThat(table.cells())
                .filteredOn(Cell::heading)
                .extracting(Cell::text)
                .containsExactly("시도", "어린이집명", "정원");
    }

    @ParameterizedTest
    @EnumSource
    void mergedHeadingsKeepTheirSpans(Kind kind) {
        Draft draft = read(kind, sheet -> {
            row(sheet, 0, "구분", "현원", "");
            row(sheet, 1, "", "남", "여");
            row(sheet, 2, "강동구", "10", "12");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        });
        Table table = table(draft);
        assertThat(table.cells().getFirst()).satisfies(cell -> {
            assertThat(cell.rowSpan()).isEqualTo(2);
            assertThat(cell.heading()).isTrue();
        });
        assertThat(table.cells().get(1).columnSpan()).isEqualTo(2);
        assertThat(table.cells()).filteredOn(Cell::heading).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void numbersAndDaysReadAsTheyAreDisplayed(Kind kind) {
        Draft draft = read(kind, sheet -> {
            row(sheet, 0, "인가일", "정원", "비율", "합계");
            Row row = sheet.createRow(1);
            styled(row, 0, "m/d/yy").setCellValue(LocalDate.of(2026, 3, 1));
            styled(row, 1, "#,##0").setCellValue(1234567);
            styled(row, 2, "0.0%").setCellValue(0.256);
            row.createCell(3).setCellFormula("1+2");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(texts(table(draft)).subList(4, 8)).containsExactly("2026-03-01", "1,234,567", "25.6%", "3");
    }

    @ParameterizedTest
    @EnumSource
    void hiddenSheetsAreLeftOutAndNamedOnesAreHeadings(Kind kind) throws IOException {
        try (var workbook = kind.make()) {
            for (String name : List.of("종사자", "선택목록")) {
                Sheet sheet = workbook.createSheet(name);
                row(sheet, 0, "이름", "직위");
                row(sheet, 1, name, "교사");
            }
            workbook.setSheetHidden(1, true);
            Draft draft = kind.read(bytes(workbook));
            assertThat(draft.blocks().getFirst()).isEqualTo(new Paragraph(1, "종사자"));
            assertThat(draft.tables()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesWithHeadingsOfTheirOwnAreApartAndNotesAreText(Kind kind) {
        Draft draft = read(kind, sheet -> {
            row(sheet, 0, "구", "정원");
            row(sheet, 1, "강동구", "10");
            row(sheet, 2, "※ 휴지 중인 곳은 뺐다.");
            row(sheet, 4, "과목", "금액");
            row(sheet, 5, "인건비", "1,000");
        });
        assertThat(draft.tables()).isEqualTo(2);
        assertThat(draft.blocks().get(1)).isEqualTo(new Paragraph("※ 휴지 중인 곳은 뺐다."));
    }

    @ParameterizedTest
    @EnumSource
    void rowsAfterAGapBelongToTheTable(Kind kind) {
        Draft draft = read(kind, sheet -> {
            row(sheet, 0, "구", "정원");
            row(sheet, 1, "강동구", "10");
            row(sheet, 3, "강서구", "20");
        });
        assertThat(draft.tables()).isEqualTo(1);
        assertThat(draft.cells()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyWorkbookIsRefused(Kind kind) {
        assertProblem(Code.FILE_EMPTY, () -> read(kind, sheet -> {}));
    }

    @ParameterizedTest
    @EnumSource
    void aTruncatedWorkbookIsDamaged(Kind kind) throws IOException {
        try (var workbook = kind.make()) {
            row(workbook.createSheet(), 0, "가", "나");
            byte[] bytes = bytes(workbook);
            assertProblem(Code.FILE_DAMAGED, () -> kind.read(Arrays.copyOf(bytes, bytes.length / 2)));
        }
    }

    @Test
    void anEncryptedWorkbookSaysSo() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            row(workbook.createSheet(), 0, "가", "나");
            Biff8EncryptionKey.setCurrentUserPassword("비밀1234");
            byte[] bytes = bytes(workbook);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertProblem(Code.FILE_ENCRYPTED, () -> Kind.XLS.read(bytes));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void entitiesAreNotExpanded() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"" + "x".repeat(1000)
                + "\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><workbook>&c;</workbook>";
        byte[] bytes = changed("xl/workbook.xml", bomb);
        assertProblem(Code.FILE_DAMAGED, () -> Kind.XLSX.read(bytes));
    }

    @Test
    void aPartThatGrowsWithoutEndIsStopped() {
        byte[] bytes = changed("xl/sharedStrings.xml", "<sst>" + " ".repeat(300 << 20) + "</sst>");
        assertProblem(Code.FILE_TOO_LARGE_INSIDE, () -> Kind.XLSX.read(bytes));
    }

    @Test
    void aHundredThousandCellsAreRead() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(50)) {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < 5000; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < 20; j++) row.createCell(j).setCellValue(i == 0 ? "머리" + j : i + "-" + j);
            }
            assertThat(Kind.XLSX.read(bytes(workbook)).cells()).isEqualTo(100_000);
        }
    }

    @Test
    void theRealListOfCentresHoldsWhatAPersonReads() throws IOException {
        Path file = Path.of("../shared/data/docs/xls/어린이집기본정보조회-20260630.xls");
        Assumptions.assumeTrue(Files.exists(file));
        Draft draft = Workbook.ofBinary(new Source(file, Files.readAllBytes(file)));
        assertThat(draft.blocks().getFirst()).isEqualTo(new Paragraph(1, "어린이집기본정보조회(정기)-기준일(20260630)"));
        Table table = table(draft);
        assertThat(table.rows()).isEqualTo(3195);
        assertThat(table.columns()).isEqualTo(24);
        assertThat(row(table, 0)).startsWith("시도", "시군구", "어린이집명", "어린이집유형구분", "운영현황");
        assertThat(row(table, 2)).startsWith("전남광주통합특별시", "동구", "아이뜰 호남어린이집", "민간", "정상", "61420");
    }

    @Test
    void theRealQuestionsHaveTheirHeadings() throws IOException {
        Path file = Path.of("../shared/data/docs/xls/생활법령-QA.xlsx");
        Assumptions.assumeTrue(Files.exists(file));
        Table table = table(Workbook.ofXml(new Source(file, Files.readAllBytes(file))));
        assertThat(row(table, 0)).containsExactly("1차 category", "2차 category", "Q", "A", "paragraph");
        assertThat(row(table, 1)).startsWith("노인복지", "취지", "노인복지의 취지 알려줘");
        assertThat(table.rows()).isEqualTo(75);
    }

    @Test
    void theRealTenderListIsRead() throws IOException {
        Path file = Path.of("../shared/data/docs/xls/조달_한글.xlsx");
        Assumptions.assumeTrue(Files.exists(file));
        Table table = table(Workbook.ofXml(new Source(file, Files.readAllBytes(file))));
        assertThat(row(table, 0)).startsWith("입찰공고번호", "수요기관", "공고명");
        assertThat(row(table, 1)).startsWith("2026-001", "해양수산부", "친환경 선박용 소화장비 구매");
        assertThat(table.cells()).hasSize(100);
    }

    private static Draft read(Kind kind, Consumer<Sheet> writer) {
        try (var workbook = kind.make()) {
            writer.accept(workbook.createSheet());
            return kind.read(bytes(workbook));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** A workbook in which one part is another. */
    private static byte[] changed(String part, String content) {
        Packing packing = Packing.zip();
        try (var workbook = new XSSFWorkbook()) {
            row(workbook.createSheet(), 0, "가", "나");
            try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes(workbook)))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().equals(part)) packing.text(part, content);
                    else packing.bytes(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return packing.bytes();
    }

    private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void row(Sheet sheet, int number, String... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) row.createCell(i).setCellValue(values[i]);
    }

    private static org.apache.poi.ss.usermodel.Cell styled(Row row, int column, String format) {
        org.apache.poi.ss.usermodel.Workbook workbook = row.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    static Table table(Draft draft) {
        return draft.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(Table table) {
        return table.cells().stream().map(Cell::text).toList();
    }

    static List<String> row(Table table, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row)
                .map(Cell::text)
                .toList();
    }

    static void assertProblem(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
