package kr.dolbom.knowledge.reading.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.block.Draft;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocxFileTests {

    @Test
    void headingsAreKnownByTheirStyle() {
        Draft draft = read(document -> {
            document.createStyles().addStyle(style("a3", "heading 2"));
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle("a3");
            heading.createRun().setText("지원 대상");
            XWPFParagraph outlined = document.createParagraph();
            outlined.createRun().setText("절차");
            outlined.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.TWO);
            document.createParagraph().createRun().setText("만 0세부터 지원한다.");
        });
        assertThat(draft.blocks())
                .containsExactly(new Paragraph(2, "지원 대상"), new Paragraph(3, "절차"), new Paragraph("만 0세부터 지원한다."));
    }

    @Test
    void theNumbersWordDrawsAreRead() {
        Draft draft = read(document -> {
            BigInteger list = numbered(document);
            for (int level : new int[] {0, 1, 1, 0, 1}) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setNumID(list);
                paragraph.setNumILvl(BigInteger.valueOf(level));
                paragraph.createRun().setText("항목");
            }
        });
        assertThat(draft.blocks())
                .extracting(block -> ((Paragraph) block).text())
                .containsExactly("1. 항목", "가. 항목", "나. 항목", "2. 항목", "가. 항목");
    }

    @Test
    void cellsKeepTheirSpans() {
        Draft draft = read(document -> {
            XWPFTable table = document.createTable(3, 3);
            String[][] texts = {{"관", "예산", ""}, {"", "올해", "지난해"}, {"인건비", "10", "20"}};
            for (int i = 0; i < 9; i++) table.getRow(i / 3).getCell(i % 3).setText(texts[i / 3][i % 3]);
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(0).removeCell(2);
            table.getRow(0).setRepeatHeader(true);
        });
        Table table = WorkbookTests.table(draft);
        assertThat(table.cells())
                .extracting(Cell::text, Cell::row, Cell::column, Cell::rowSpan, Cell::columnSpan, Cell::heading)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("관", 0, 0, 2, 1, true),
                        org.assertj.core.groups.Tuple.tuple("예산", 0, 1, 1, 2, true),
                        org.assertj.core.groups.Tuple.tuple("올해", 1, 1, 1, 1, false));
        assertThat(draft.cells()).isEqualTo(7);
    }

    @Test
    void aNoteStandsWithItsParagraph() {
        Draft draft = read(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("보육료를 준다");
            XWPFFootnote note = document.createFootnote();
            note.createParagraph().createRun().setText("부모보육료를 말한다.");
            paragraph.addFootnoteReference(note);
        });
        assertThat(((Paragraph) draft.blocks().getFirst()).notes()).containsExactly("부모보육료를 말한다.");
    }

    @Test
    void aTruncatedFileIsDamagedAndAnEmptyOneEmpty() throws IOException {
        byte[] bytes = bytes(document -> document.createParagraph().createRun().setText("글"));
        WorkbookTests.assertProblem(Code.FILE_DAMAGED, () -> read(Arrays.copyOf(bytes, bytes.length / 2)));
        WorkbookTests.assertProblem(Code.FILE_EMPTY, () -> read(document -> {}));
    }

    private static XWPFStyle style(String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return new XWPFStyle(style);
    }

    private static BigInteger numbered(XWPFDocument document) {
        CTAbstractNum numbering = CTAbstractNum.Factory.newInstance();
        numbering.setAbstractNumId(BigInteger.ZERO);
        level(numbering, 0, STNumberFormat.DECIMAL, "%1.");
        level(numbering, 1, STNumberFormat.GANADA, "%2.");
        return document.createNumbering()
                .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(numbering)));
    }

    private static void level(CTAbstractNum numbering, int number, STNumberFormat.Enum format, String pattern) {
        CTLvl level = numbering.addNewLvl();
        level.setIlvl(BigInteger.valueOf(number));
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(pattern);
    }

    private static Draft read(Consumer<XWPFDocument> writer) {
        return read(bytes(writer));
    }

    private static Draft read(byte[] bytes) {
        return DocxFile.read(new Source(Path.of("안내.docx"), bytes));
    }

    private static byte[] bytes(Consumer<XWPFDocument> writer) {
        try (XWPFDocument document = new XWPFDocument()) {
            writer.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
