package kr.dolbom.knowledge.reading.hwp;

import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.cell;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.document;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.paragraph;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.parts;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.row;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.section;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.source;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.table;
import static kr.dolbom.knowledge.reading.hwp.HwpxWriting.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.block.Draft;
import org.junit.jupiter.api.Test;

class HwpxFileTests {

    @Test
    void paragraphsAndDrawnNumbersAreRead() {
        Draft draft = read(document(
                paragraph("머리말"),
                paragraph(1, "<hp:t>목적</hp:t>"),
                paragraph(2, "<hp:t>하나</hp:t>"),
                paragraph(1, "<hp:t>대상</hp:t>"),
                paragraph(2, "<hp:t>둘</hp:t>")));
        assertThat(texts(draft)).containsExactly("머리말", "1. 목적", "가) 하나", "2. 대상", "가) 둘");
    }

    @Test
    void aCellKnowsItsPlaceItsSpansAndWhetherItIsShaded() {
        Table table = first(read(document(
                table(row(cell(0, 0, "1", "2", 2, paragraph("과목"))), row(cell(1, 0, "211"), cell(1, 1, "수용비"))))));
        assertThat(table.cells().getFirst()).isEqualTo(new Cell(0, 0, 1, 2, true, List.of(new Paragraph("과목"))));
        assertThat(table.cells().getLast()).isEqualTo(new Cell(1, 1, 1, 1, false, List.of(new Paragraph("수용비"))));
    }

    @Test
    void aTableInACellIsKept() {
        String inner = table(row(cell(0, 0, "속"), cell(0, 1, "표")));
        Table table = first(read(document(table(row(cell(0, 0, "1", "1", 1, inner), cell(0, 1, "옆"))))));
        assertThat(table.cells().getFirst().blocks().getFirst()).isInstanceOf(Table.class);
        assertThat(read(document(table(row(cell(0, 0, "1", "1", 1, inner), cell(0, 1, "옆")))))
                        .tables())
                .isEqualTo(2);
    }

    @Test
    void notesFieldsTextBoxesFormulasAndBreaksAreText() {
        Draft draft = read(document(paragraph(
                0,
                "<hp:ctrl><hp:fieldBegin type=\"CLICK_HERE\"><hp:parameters><hp:stringParam>설명</hp:stringParam>"
                        + "</hp:parameters></hp:fieldBegin></hp:ctrl><hp:t>홍길동<hp:lineBreak/>귀하</hp:t>"
                        + "<hp:ctrl><hp:fieldEnd/></hp:ctrl>"
                        + "<hp:ctrl><hp:footNote><hp:subList>" + paragraph("각주의 글")
                        + "</hp:subList></hp:footNote></hp:ctrl>"
                        + "<hp:equation><hp:script>a over b</hp:script></hp:equation>"
                        + "<hp:rect><hp:drawText><hp:subList>" + paragraph("글상자")
                        + "</hp:subList></hp:drawText></hp:rect>")));
        assertThat(draft.blocks())
                .containsExactly(new Paragraph(0, "홍길동\n귀하 a over b", List.of("각주 각주의 글")), new Paragraph("글상자"));
    }

    @Test
    void runningHeadsAndCommentsAreNoText() {
        String head = "<hp:ctrl><hp:header><hp:subList>" + paragraph("머리말") + "</hp:subList></hp:header></hp:ctrl>";
        String comment = "<hp:ctrl><hp:hiddenComment><hp:subList>" + paragraph("메모")
                + "</hp:subList></hp:hiddenComment></hp:ctrl>";
        assertThat(texts(read(document(paragraph(0, head + comment + "<hp:t>본문</hp:t>")))))
                .containsExactly("본문");
    }

    @Test
    void sectionsAreReadInTheOrderOfTheirNumbers() {
        Map<String, String> parts = parts(section(paragraph("첫째")));
        parts.put("Contents/section10.xml", section(paragraph("셋째")));
        parts.put("Contents/section2.xml", section(paragraph("둘째")));
        assertThat(texts(read(zip(parts)))).containsExactly("첫째", "둘째", "셋째");
    }

    @Test
    void onlyTheSectionsMustBeThere() {
        assertThat(texts(read(zip(Map.of("Contents/section0.xml", section(paragraph("본문")))))))
                .containsExactly("본문");
        Map<String, String> parts = parts("");
        parts.remove("Contents/section0.xml");
        assertThat(problem(zip(parts))).isEqualTo(Code.FILE_DAMAGED);
    }

    @Test
    void aPasswordIsSaid() {
        Map<String, String> parts = parts("\1\2\3");
        parts.put(
                "META-INF/manifest.xml",
                "<m xmlns:odf=\"o\"><odf:file-entry><odf:encryption-data/></odf:file-entry></m>");
        assertThat(problem(zip(parts))).isEqualTo(Code.FILE_ENCRYPTED);
    }

    @Test
    void aFileCutShortIsDamaged() {
        byte[] whole = document(paragraph("글".repeat(1000)));
        assertThat(problem(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Code.FILE_DAMAGED);
        assertThat(problem(zip(parts(section(paragraph("글")).substring(0, 60)))))
                .isEqualTo(Code.FILE_DAMAGED);
    }

    @Test
    void aWrongChecksumIsDamage() {
        byte[] bytes = document(paragraph("글".repeat(1000)));
        byte[] name = "Contents/section0.xml".getBytes(StandardCharsets.US_ASCII);
        int directory = lastIndexOf(bytes, name) - 46;
        bytes[directory + 16] ^= 1;
        assertThat(problem(bytes)).isEqualTo(Code.FILE_DAMAGED);
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .lastIndexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void entitiesAreNeverExpanded() {
        String bomb = "<!DOCTYPE s [<!ENTITY a \"글글\"><!ENTITY b \"&a;&a;\">]>" + section(paragraph("글&b;"));
        assertThat(problem(zip(parts(bomb)))).isEqualTo(Code.FILE_DAMAGED);
        String file = "<!DOCTYPE s [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" + section(paragraph("글&f;"));
        assertThat(problem(zip(parts(file)))).isEqualTo(Code.FILE_DAMAGED);
    }

    @Test
    void aPartThatInflatesWithoutEndIsRefused() {
        byte[] bomb = document(paragraph(" ".repeat(8 << 20)));
        Limits limits = new Limits(Path.of("문서.hwpx"), 1 << 20);
        assertThat(bomb.length).isLessThan(1 << 16);
        assertThatThrownBy(() -> HwpxFile.read(source(bomb), limits))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.FILE_TOO_LARGE_INSIDE));
    }

    @Test
    void absurdSpansAreNumbersLikeOthers() {
        Table table = first(read(
                document(table(row(cell(0, 0, "2147483647", "99999999999", 1, paragraph("처음")), cell(0, 1, "끝"))))));
        assertThat(table.cells()).extracting(Cell::text).containsExactly("처음", "끝");
        assertThat(table.cells().getFirst().rowSpan()).isEqualTo(Cell.LARGEST);
        assertThat(table.cells().getFirst().columnSpan()).isEqualTo(1);
    }

    @Test
    void tablesNestedTooDeepAreRefused() {
        String inner = paragraph("속");
        for (int depth = 0; depth < 100; depth++) inner = table(row(cell(0, 0, "1", "1", 1, inner)));
        assertThat(problem(document(inner))).isEqualTo(Code.FILE_DAMAGED);
        assertThat(problem(zip(parts("<x>".repeat(100_000))))).isEqualTo(Code.FILE_DAMAGED);
    }

    @Test
    void aTableOfAHundredThousandCellsIsRead() {
        String[] rows = IntStream.range(0, 10_000)
                .mapToObj(row -> row(IntStream.range(0, 10)
                        .mapToObj(column -> cell(row, column, "칸" + row))
                        .toArray(String[]::new)))
                .toArray(String[]::new);
        assertThat(read(document(table(rows))).cells()).isEqualTo(100_000);
    }

    private static Draft read(byte[] bytes) {
        return HwpxFile.read(source(bytes));
    }

    private static Code problem(byte[] bytes) {
        Problem[] found = new Problem[1];
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(Problem.class, problem -> found[0] = problem);
        assertThat(found[0].text()).contains("문서.hwpx");
        return found[0].code();
    }

    private static Table first(Draft draft) {
        return (Table) draft.blocks().getFirst();
    }

    private static List<String> texts(Draft draft) {
        return draft.blocks().stream()
                .map(block -> block instanceof Paragraph paragraph ? paragraph.text() : "")
                .toList();
    }
}
