package kr.dolbom.knowledge.reading.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.TableText.Part;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TableTextTests {

    @Test
    void aRowIsReadAfterTheHeadingsAboveItsCells() {
        assertThat(rows(List.of("이름", "국어", "수학"), List.of("개똥이", "89", "78")))
                .containsExactly("이름: 개똥이; 국어: 89; 수학: 78");
    }

    @Test
    void mergedCellsAtTheLeftLeadToTheRowsBesideThem() {
        assertThat(read(
                        cell(0, 0, 1, 3, "과목"),
                        cell(0, 3, 1, 1, "금액"),
                        cell(1, 0, 2, 1, "세출"),
                        cell(1, 1, 2, 1, "관리운영비"),
                        cell(1, 2, 1, 1, "수용비및수수료"),
                        cell(1, 3, 1, 1, "1,200"),
                        cell(2, 2, 1, 1, "공공요금"),
                        cell(2, 3, 1, 1, "800")))
                .contains("세출 > 관리운영비 > 수용비및수수료 > 금액: 1,200", "세출 > 관리운영비 > 공공요금 > 금액: 800");
    }

    @Test
    void headingsOfTwoRowsMakeAPath() {
        assertThat(read(
                        cell(0, 0, 2, 1, "시설"),
                        cell(0, 1, 1, 2, "예산"),
                        cell(1, 1, 1, 1, "2025년"),
                        cell(1, 2, 1, 1, "2026년"),
                        cell(2, 0, 1, 1, "햇살어린이집"),
                        cell(2, 1, 1, 1, "10"),
                        cell(2, 2, 1, 1, "12")))
                .containsExactly("시설: 햇살어린이집; 예산 > 2025년: 10; 예산 > 2026년: 12");
    }

    @Test
    void markedHeadingsDecide() {
        assertThat(read(mark(0, 0, "구분"), mark(0, 1, "금액"), mark(1, 0, "보육료"), Cell.of(1, 1, "30", false)))
                .contains("보육료 > 금액: 30");
    }

    @Test
    void oneShadedCellIsEmphasisAndHeadsNothing() {
        assertThat(read(
                        Cell.of(0, 0, "이름", false),
                        Cell.of(0, 1, "점수", false),
                        Cell.of(0, 2, "비고", false),
                        Cell.of(1, 0, "개똥이", false),
                        mark(1, 1, "100"),
                        Cell.of(1, 2, "만점", false)))
                .containsExactly("이름: 개똥이; 점수: 100; 비고: 만점");
    }

    @Test
    void theCornerMayBeEmpty() {
        assertThat(rows(List.of("", "세입", "세출"), List.of("2025년", "10", "9"), List.of("2026년", "12", "11")))
                .containsExactly("2025년 > 세입: 10; 세출: 9", "2026년 > 세입: 12; 세출: 11");
    }

    @Test
    void labelsAndValuesTakeTurns() {
        assertThat(read(mark(0, 0, "성   명"), Cell.of(0, 1, "홍길동", false), mark(0, 2, "주소"), Cell.of(0, 3, "서울", false)))
                .containsExactly("성명: 홍길동; 주소: 서울");
    }

    @Test
    void aWideRowNamesTheRowsBelowIt() {
        assertThat(read(
                        cell(0, 0, 1, 1, "목"),
                        cell(0, 1, 1, 1, "내용"),
                        cell(1, 0, 1, 2, "가. 인건비"),
                        cell(2, 0, 1, 1, "기본급"),
                        cell(2, 1, 1, 1, "보육교직원에게 달마다 정기로 지급하는 급여")))
                .contains("가. 인건비 > 기본급 > 내용: 보육교직원에게 달마다 정기로 지급하는 급여");
    }

    @Test
    void anEmptyFormKeepsItsLabels() {
        assertThat(read(mark(0, 0, "성명"), Cell.of(0, 1, "", false), mark(1, 0, "주소"), Cell.of(1, 1, "", false)))
                .containsExactly("성명", "주소");
        assertThat(read(mark(0, 0, "성명"), mark(0, 1, "주소"), Cell.of(1, 0, "", false), Cell.of(1, 1, "", false)))
                .containsExactly("성명, 주소");
    }

    @Test
    void aTableInACellIsReadWhereItStands() {
        Table inner = Table.of("", List.of(List.of("월", "금액"), List.of("3", "10"), List.of("4", "20")), true);
        Cell holder = new Cell(1, 1, 1, 1, false, List.of(new Paragraph("다음과 같다."), inner));
        String text = String.join("\n", read(mark(0, 0, "구분"), mark(0, 1, "내용"), Cell.of(1, 0, "지원", false), holder));
        assertThat(text).contains("내용: 다음과 같다.\n월: 3; 금액: 10\n월: 4; 금액: 20");
    }

    @Test
    void whatStandsAloneIsNoRow() {
        Table layout = new Table("", List.of(Cell.of(0, 0, "[ 요지 ]", false), Cell.of(1, 0, "긴 글이다.", false)));
        assertThat(TableText.of(layout)).allMatch(Part.Flow.class::isInstance);
    }

    @Test
    void noTextOfAnyCellIsLost() {
        List<Cell> cells = new ArrayList<>();
        for (int seed = 0; seed < 200; seed++) {
            java.util.Random random = new java.util.Random(seed);
            cells.clear();
            for (int row = 0; row < 6; row++) {
                for (int column = 0; column < 5; column++) {
                    if (random.nextInt(4) == 0) continue;
                    String text = random.nextInt(3) == 0 ? "" : "칸" + row + "가" + column;
                    List<Block> blocks = text.isEmpty() ? List.of() : List.of(new Paragraph(text));
                    int rows = 1 + random.nextInt(3);
                    int columns = 1 + random.nextInt(3);
                    cells.add(new Cell(row, column, rows, columns, random.nextInt(3) == 0, blocks));
                }
            }
            String read = String.join("\n", read(cells.toArray(Cell[]::new)));
            assertThat(cells).allSatisfy(cell -> assertThat(read).contains(cell.text()));
        }
    }

    @Test
    void aHundredThousandCellsTakeNoLongerEachThanTen() {
        List<List<String>> rows = IntStream.range(0, 20_000)
                .mapToObj(row -> List.of("행" + row, "나", "다", "1", "2"))
                .toList();
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(TableText.of(Table.of("", rows, true))).hasSize(19_999));
    }

    @Test
    void absurdSpansTakeNoTime() {
        List<Cell> cells = IntStream.range(0, 3_000)
                .mapToObj(i ->
                        new Cell(i / 3, i % 3 * 300_000, 1_000_000, 1_000_000, i < 3, List.of(new Paragraph("칸" + i))))
                .toList();
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> TableText.of(new Table("", cells)));
    }

    @SafeVarargs
    private static List<String> rows(List<String>... rows) {
        return lines(Table.of("", Arrays.asList(rows), false));
    }

    private static List<String> read(Cell... cells) {
        return lines(new Table("", List.of(cells)));
    }

    private static List<String> lines(Table table) {
        return TableText.lines(table).lines().toList();
    }

    private static Cell mark(int row, int column, String text) {
        return Cell.of(row, column, text, true);
    }

    private static Cell cell(int row, int column, int rows, int columns, String text) {
        return new Cell(row, column, rows, columns, false, List.of(new Paragraph(text)));
    }
}
