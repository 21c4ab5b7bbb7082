package kr.dolbom.knowledge.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A sound file of each format but those of the Korean word processor. */
final class Samples {

    private Samples() {}

    static Map<String, byte[]> byEnding() {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("pdf", pdf());
        samples.put("docx", docx());
        samples.put("xlsx", workbook(new XSSFWorkbook()));
        samples.put("xls", workbook(new HSSFWorkbook()));
        samples.put("csv", "구,시설명,정원\n강동구,\"햇님, 둘째\",98\n강서구,달님,49\n".getBytes(Encoding.CP949));
        samples.put("html", html());
        samples.put("jsonl", (Written.page(1, "예산은 해마다 짠다.") + "\n" + Written.page(2, "결산은 이듬해에 한다.")).getBytes(UTF_8));
        samples.put("md", statute());
        return samples;
    }

    /** A font every reader has: the damage is done to the file, not to its letters. */
    static byte[] pdf() {
        return Printing.io(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (PDDocument document = new PDDocument()) {
                for (int i = 0; i < 3; i++) page(document, "Childcare accounting, page " + i);
                document.save(out);
            }
            return out.toByteArray();
        });
    }

    private static void page(PDDocument document, String text) throws java.io.IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] docx() {
        return Printing.io(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("보육료 지원 안내입니다.");
                XWPFTable table = document.createTable(2, 2);
                for (int i = 0; i < 4; i++) table.getRow(i / 2).getCell(i % 2).setText("칸" + i);
                document.write(out);
            }
            return out.toByteArray();
        });
    }

    private static byte[] workbook(Workbook workbook) {
        return Printing.io(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (workbook) {
                Sheet sheet = workbook.createSheet();
                for (int i = 0; i < 30; i++) {
                    Row row = sheet.createRow(i);
                    row.createCell(0).setCellValue(i == 0 ? "시설명" : "햇님" + i);
                    row.createCell(1).setCellValue(i * 1.5);
                }
                sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
                workbook.write(out);
            }
            return out.toByteArray();
        });
    }

    private static byte[] html() {
        return "<!doctype html><html><meta charset=utf-8><h1>안내</h1><p>보육료를 준다.</p><table><tr><th>구<th>정원<tr><td>강동구<td rowspan=2>98<tr><td>강서구</table>"
                .getBytes(UTF_8);
    }

    private static byte[] statute() {
        return "---\n제목: 살림 규칙\n공포일자: 2025-02-01\n공포번호: '12'\n시행일자: 2025-03-01\n---\n## 제1장 총칙\n##### 제1조 (목적)\n이 규칙은 살림을 정한다.\n"
                .getBytes(UTF_8);
    }
}
