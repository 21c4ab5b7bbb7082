package kr.dolbom.knowledge.reading.hwp;

import static kr.dolbom.knowledge.reading.hwp.HwpWriting.all;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.cell;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.control;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.counted;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.deflated;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.docInfo;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.document;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.file;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.ints;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.paragraph;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.record;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.source;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import kr.dogfoot.hwplib.object.HWPFile;
import kr.dogfoot.hwplib.object.etc.HWPTag;
import kr.dogfoot.hwplib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwplib.util.binary.Obfuscation;
import kr.dogfoot.hwplib.writer.HWPWriter;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.block.Draft;
import org.junit.jupiter.api.Test;

class HwpFileTests {

    @Test
    void paragraphsAreReadInOrder() {
        assertThat(texts(read(document(paragraph("첫째 문단"), paragraph("둘째 문단")))))
                .containsExactly("첫째 문단", "둘째 문단");
    }

    @Test
    void numbersTheWordProcessorDrawsAreRead() {
        Draft draft = read(document(
                paragraph(0, 1, "목적"),
                paragraph(0, 2, "하나"),
                paragraph(0, 2, "둘"),
                paragraph(0, 1, "대상"),
                paragraph(0, 2, "셋"),
                paragraph(0, 3, "점")));
        assertThat(texts(draft)).containsExactly("1. 목적", "가) 하나", "나) 둘", "2. 대상", "가) 셋", "● 점");
    }

    @Test
    void aCellKnowsItsPlaceAndItsSpans() {
        Table table = first(read(document(paragraph(
                0,
                0,
                "\u000B",
                table(1, cell(2, 0, 0, 2, 1, 1, paragraph(2, 0, "세출")), cell(2, 0, 1, "인건비"), cell(2, 1, 1, "운영비"))))));
        assertThat(table.cells().getFirst()).isEqualTo(new Cell(0, 0, 2, 1, false, List.of(new Paragraph("세출"))));
        assertThat(table.cells().getLast().text()).isEqualTo("운영비");
        assertThat(table.rows()).isEqualTo(2);
    }

    @Test
    void aShadedCellIsAHeading() {
        Table table = first(read(document(paragraph(
                0, 0, "\u000B", table(1, cell(2, 0, 0, 1, 1, 2, paragraph(2, 0, "과목")), cell(2, 0, 1, "금액"))))));
        assertThat(table.cells().stream().map(Cell::heading)).containsExactly(true, false);
    }

    @Test
    void aTableInACellIsKept() {
        byte[] inner = table(3, cell(4, 0, 0, "속"), cell(4, 0, 1, "표"));
        Table table = first(read(document(paragraph(
                0,
                0,
                "\u000B",
                table(1, cell(2, 0, 0, 1, 1, 1, paragraph(2, 0, "겉\u000B", inner)), cell(2, 0, 1, "옆"))))));
        assertThat(table.cells().getFirst().blocks()).hasSize(2);
        assertThat(table.cells().getFirst().text()).isEqualTo("겉\n속\n표");
    }

    @Test
    void aTablePartsItsParagraph() {
        byte[] table = table(1, cell(2, 0, 0, "가운데"), cell(2, 0, 1, "표"));
        assertThat(texts(read(document(paragraph(0, 0, "앞 \u000B 뒤", table))))).containsExactly("앞", "", "뒤");
    }

    @Test
    void notesStayBesideTheirParagraph() {
        byte[] note = control(
                "fn  ", 1, new byte[16], record(HWPTag.LIST_HEADER, 2, new byte[16]), paragraph(2, 0, "규칙 제3조"));
        Paragraph paragraph = (Paragraph) read(document(paragraph(0, 0, "회계연도\u0011는 3월에 시작한다.", note)))
                .blocks()
                .getFirst();
        assertThat(paragraph.text()).isEqualTo("회계연도는 3월에 시작한다.");
        assertThat(paragraph.notes()).containsExactly("각주 규칙 제3조");
    }

    @Test
    void formFieldsTextBoxesAndFormulasAreText() {
        byte[] field = control("%clk", 1, new byte[8]);
        byte[] box = control(
                "gso ",
                1,
                new byte[40],
                record(HWPTag.SHAPE_COMPONENT, 2, new byte[40]),
                record(HWPTag.LIST_HEADER, 3, new byte[16]),
                paragraph(3, 0, "글상자"));
        byte[] formula = control("eqed", 1, new byte[40], record(HWPTag.EQEDIT, 2, all(ints(0), counted("a over b"))));
        assertThat(texts(read(document(paragraph(0, 0, "이름 \u0003홍길동\u0004 \u000B\u000B", field, formula, box)))))
                .containsExactly("이름 홍길동 a over b", "글상자");
    }

    @Test
    void textInControlsNobodyKnowsIsKept() {
        byte[] unknown = control(
                "neu?", 1, new byte[8], record(HWPTag.LIST_HEADER, 2, new byte[16]), paragraph(2, 0, "새 개체의 글"));
        assertThat(texts(read(document(paragraph(0, 0, "본문\u000B", unknown))))).containsExactly("본문", "새 개체의 글");
    }

    @Test
    void runningHeadsAreNoText() {
        byte[] head =
                control("head", 1, new byte[8], record(HWPTag.LIST_HEADER, 2, new byte[34]), paragraph(2, 0, "머리말"));
        assertThat(texts(read(document(paragraph(0, 0, "\u0010본문", head))))).containsExactly("본문");
    }

    @Test
    void filesOfOtherWritersAreRead() throws Exception {
        HWPFile blank = BlankFileMaker.make();
        blank.getBodyText()
                .getSectionList()
                .getFirst()
                .getParagraph(0)
                .getText()
                .addString("다른 프로그램의 글");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HWPWriter.toStream(blank, out);
        assertThat(texts(read(out.toByteArray()))).containsExactly("다른 프로그램의 글");
    }

    @Test
    void distributedDocumentsAreRead() throws GeneralSecurityException {
        byte[] section = scrambled(deflated(paragraph("배포용 문서의 글")));
        Draft draft = read(file(0b101, deflated(docInfo()), Map.of("ViewText/Section0", section)));
        assertThat(texts(draft)).containsExactly("배포용 문서의 글");
    }

    @Test
    void passwordsAndRightsManagementAreSaid() {
        assertThat(problem(file(0b11, docInfo(), Map.of()))).isEqualTo(Code.FILE_ENCRYPTED);
        assertThat(problem(file(1 << 4, docInfo(), Map.of()))).isEqualTo(Code.FILE_PROTECTED);
    }

    @Test
    void anOldVersionIsSaid() {
        byte[] old = "HWP Document File V3.00 \u001A\1\2\3".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(old)).isEqualTo(Code.FILE_VERSION_OLD);
    }

    @Test
    void aFileCutShortIsDamaged() {
        byte[] whole = document(paragraph("글".repeat(20_000)));
        assertThat(problem(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Code.FILE_DAMAGED);
        assertThat(problem(Arrays.copyOf(whole, 600))).isEqualTo(Code.FILE_DAMAGED);
        assertThat(problem(Arrays.copyOf(whole, 7))).isEqualTo(Code.FILE_DAMAGED);
    }

    @Test
    void aCompressedStreamCutShortIsDamaged() {
        byte[] stream = deflated(paragraph("가나다라마바사".repeat(100)));
        byte[] cut = Arrays.copyOf(stream, stream.length - 9);
        assertThat(problem(file(1, deflated(docInfo()), Map.of("BodyText/Section0", cut))))
                .isEqualTo(Code.FILE_DAMAGED);
    }

    @Test
    void aStreamThatInflatesWithoutEndIsRefused() {
        byte[] bomb = file(1, deflated(docInfo()), Map.of("BodyText/Section0", deflated(new byte[8 << 20])));
        Limits limits = new Limits(Path.of("문서.hwp"), 1 << 20);
        assertThat(bomb.length).isLessThan(1 << 16);
        assertThatThrownBy(() -> HwpFile.read(source(bomb), limits))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.FILE_TOO_LARGE_INSIDE));
    }

    @Test
    void aRecordLongerThanItsStreamIsDamaged() {
        byte[] lying = ints(HWPTag.PARA_HEADER | 0xFFF << 20, Integer.MAX_VALUE);
        assertThat(problem(file(0, docInfo(), Map.of("BodyText/Section0", lying))))
                .isEqualTo(Code.FILE_DAMAGED);
    }

    @Test
    void aDocumentWithoutTextIsEmpty() {
        assertThat(problem(document(paragraph("")))).isEqualTo(Code.FILE_EMPTY);
    }

    @Test
    void absurdSpansCostNothing() {
        byte[] wide = cell(2, 65_535, 65_535, 65_535, 65_535, 1, paragraph(2, 0, "끝"));
        Table table = first(read(document(paragraph(0, 0, "\u000B", table(1, cell(2, 0, 0, "처음"), wide)))));
        assertThat(table.cells()).extracting(Cell::text).containsExactly("처음", "끝");
    }

    @Test
    void tablesNestedTooDeepAreRefused() {
        byte[] inner = paragraph(400, 0, "속");
        for (int level = 398; level >= 0; level -= 2) {
            inner = paragraph(level, 0, "\u000B", table(level + 1, cell(level + 2, 0, 0, 1, 1, 1, inner)));
        }
        assertThat(problem(document(inner))).isEqualTo(Code.FILE_DAMAGED);
    }

    @Test
    void aTableOfAHundredThousandCellsIsRead() {
        byte[][] cells = IntStream.range(0, 100_000)
                .mapToObj(i -> cell(2, i / 10, i % 10, "칸" + i))
                .toArray(byte[][]::new);
        Draft draft = read(document(paragraph(0, 0, "\u000B", table(1, cells))));
        assertThat(draft.cells()).isEqualTo(100_000);
    }

    private static byte[] scrambled(byte[] section) throws GeneralSecurityException {
        byte[] hidden = new byte[256];
        hidden[0] = 0x35;
        for (int i = 4; i < 256; i++) hidden[i] = (byte) (i * 7);
        byte[] key = Arrays.copyOfRange(hidden, 9, 25);
        Cipher cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        Obfuscation.transform(hidden);
        return all(record(HWPTag.DISTRIBUTE_DOC_DATA, 0, hidden), cipher.doFinal(section));
    }

    private static Draft read(byte[] bytes) {
        return HwpFile.read(source(bytes));
    }

    private static Code problem(byte[] bytes) {
        Problem[] found = new Problem[1];
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(Problem.class, problem -> found[0] = problem);
        assertThat(found[0].text()).contains("문서.hwp");
        return found[0].code();
    }

    private static Table first(Draft draft) {
        return (Table) draft.blocks().getFirst();
    }

    /** A table is an empty text here. */
    private static List<String> texts(Draft draft) {
        return draft.blocks().stream()
                .map(block -> block instanceof Paragraph paragraph ? paragraph.text() : "")
                .toList();
    }
}
