package kr.dolbom.knowledge.reading.hwp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.block.Draft;
import org.junit.jupiter.api.Test;

/** What a person reads in files of the data folder beside the project; where it is missing, nothing is checked. */
class RealFilesTests {

    private static final Path DOCUMENTS = Path.of("../shared/data/docs");

    @Test
    void theAwardFormsHeadingsSpanRowsAndColumns() throws IOException {
        Table table = tables(read("hwp/form-정부포상-추천-구비서류-서식.hwp")).get(1);
        assertThat(List.of(table.rows(), table.columns())).containsExactly(10, 14);
        assertThat(place(cell(table, "추천제한 조회결과"))).containsExactly(0, 5, 1, 7);
        assertThat(place(cell(table, "⑦\n세금체납"))).containsExactly(1, 9, 1, 3);
        assertThat(place(cell(table, "지방세"))).containsExactly(2, 11, 1, 1);
        assertThat(place(cell(table, "직위\n(직급)"))).containsExactly(0, 1, 3, 1);
        assertThat(place(cell(table, "이몽룡"))).containsExactly(7, 2, 1, 1);
        assertThat(cell(table, "추천제한 조회결과").heading()).isTrue();
        assertThat(cell(table, "이몽룡").heading()).isFalse();
    }

    @Test
    void theRulingsTableHoldsItsParts() throws IOException {
        Table table = tables(read("hwp/nts-ruling-010000000000033239.hwp")).getFirst();
        assertThat(place(cell(table, "[ 문서번호 ]"))).containsExactly(2, 0, 1, 7);
        assertThat(place(cell(table, "서이46012-11358  (2003.07.18)"))).containsExactly(2, 7, 1, 28);
        assertThat(place(cell(table, "지정기부금 대상단체 해당 여부"))).containsExactly(4, 0, 1, 35);
    }

    @Test
    void theSmallTableHasItsCaptionAndTwoLinesInACell() throws IOException {
        Table table = tables(read("hwp/sample-표.hwp")).getFirst();
        assertThat(table.caption()).isEqualTo("표 1");
        assertThat(table.cells())
                .extracting(Cell::text)
                .containsExactly("ABC\n123", "DEF", "GHI", "LMN", "OPQ", "STR", "UVM", "123", "456");
    }

    @Test
    void theMarksTableOfHwpxIsWholeAndHeaded() throws IOException {
        Table table = tables(read("hwpx/sample-Table.hwpx")).getFirst();
        assertThat(table.cells()).hasSize(24);
        assertThat(place(cell(table, "65"))).containsExactly(1, 2, 1, 1);
        assertThat(table.cells().stream().filter(cell -> cell.row() == 0)).allMatch(Cell::heading);
    }

    @Test
    void theProjectPlanOfHwpxHasMergedCells() throws IOException {
        Table table = tables(read("hwpx/sample-프로젝트_계획서.hwpx")).getLast();
        assertThat(List.of(table.rows(), table.columns(), table.cells().size())).containsExactly(14, 9, 54);
        assertThat(place(cell(table, "프로젝트 이름을 입력해 주세요."))).containsExactly(1, 2, 1, 7);
        assertThat(place(cell(table, "작성자"))).containsExactly(0, 4, 1, 2);
    }

    @Test
    void theBidNoticeHasABoxInABoxAndATableOfNineRows() throws IOException {
        Draft notice = read("hwpx/bid_notice_limited_under100m.hwpx");
        Table amounts = tables(notice).getLast();
        assertThat(List.of(amounts.rows(), amounts.columns())).containsExactly(9, 2);
        assertThat(amounts.cells().getFirst().text()).isEqualTo("불공정행위 유형");
        assertThat(notice.tables()).isEqualTo(4);
    }

    @Test
    void fieldsNumbersAndNotesAreRead() throws IOException {
        assertThat(lines("hwp/sample-필드-누름틀.hwp")).contains("AA테스트 누름틀ABCD 1234567", "누름틀은 여러줄 문자열1");
        assertThat(lines("hwp/sample-문단번호_1-10_수준.hwp")).contains("1. 문단번호", "2. 문단번호", "3. 문단번호", "• 글머리표");
        assertThat(lines("hwp/sample-머리글꼬리글.hwp")).contains("1. aaa", "가. 2233", "1) 55567888", "① 888887774444");
        Paragraph notes = (Paragraph) read("hwp/sample-각주미주.hwp").blocks().getFirst();
        assertThat(notes.notes()).containsExactly("각주 <I>", "각주 <II>", "미주 1) sssd");
    }

    @Test
    void everyFileIsRead() throws IOException {
        assumeThat(DOCUMENTS).isDirectory();
        try (Stream<Path> files = Files.walk(DOCUMENTS)) {
            for (Path file :
                    files.filter(file -> file.toString().matches(".*\\.hwpx?")).toList()) {
                assertThat(read(DOCUMENTS.relativize(file).toString()).blocks()).isNotEmpty();
            }
        }
    }

    private static Draft read(String name) throws IOException {
        Path file = DOCUMENTS.resolve(name);
        assumeThat(file).exists();
        Source source = new Source(file, Files.readAllBytes(file));
        return name.endsWith("x") ? HwpxFile.read(source) : HwpFile.read(source);
    }

    private static List<String> lines(String name) throws IOException {
        return read(name).blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    private static List<Table> tables(Draft draft) {
        return draft.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private static Cell cell(Table table, String text) {
        return table.cells().stream()
                .filter(cell -> cell.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> place(Cell cell) {
        return List.of(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan());
    }
}
