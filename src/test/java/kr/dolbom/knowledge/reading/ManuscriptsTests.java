package kr.dolbom.knowledge.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import kr.dolbom.knowledge.reading.archive.Packing;
import org.junit.jupiter.api.Test;

class ManuscriptsTests {

    @Test
    void eachRowOfATableReadsWithItsHeadings() {
        Manuscript table = read("현황.csv", "시도명,어린이집명,정원\n서울특별시,햇님,98\n부산광역시,달님,49\n".getBytes(Encoding.CP949));
        assertThat(table.pieces())
                .extracting(Piece::text)
                .allSatisfy(text ->
                        assertThat(text).contains("시도명: 서울특별시; 어린이집명: 햇님; 정원: 98", "시도명: 부산광역시; 어린이집명: 달님; 정원: 49"));
        assertThat(table.counts()).isEqualTo(new Manuscript.Counts(0, 1, 9));
    }

    @Test
    void noRowIsCut() {
        StringBuilder rows = new StringBuilder("시도명,시설명,설명\n");
        for (int i = 0; i < 300; i++)
            rows.append("서울특별시,햇님").append(i).append(",좋은 곳입니다. ".repeat(5)).append('\n');
        List<Piece> pieces = read("현황.csv", rows.toString().getBytes(UTF_8)).pieces();
        assertThat(pieces)
                .hasSizeBetween(20, 150)
                .allSatisfy(piece -> assertThat(piece.text()).startsWith("시도명: 서울특별시"));
        for (int i = 0; i < 300; i++) {
            String name = "시설명: 햇님" + i + ";";
            assertThat(pieces).filteredOn(piece -> piece.text().contains(name)).hasSize(1);
        }
    }

    @Test
    void aPageCalledXlsIsReadAsThePageItIs() {
        String page = "<html><table><tr><th>시도</th><th>정원</th></tr><tr><td>서울특별시</td><td>98</td></tr></table></html>";
        assertThat(read("현황.xls", page.getBytes(UTF_8)).pieces().getFirst().text())
                .isEqualTo("시도: 서울특별시; 정원: 98");
    }

    @Test
    void anArchiveIsNoDocument() {
        assertProblem(
                Code.FILE_IS_ARCHIVE, "묶음.hwp", Packing.zip().text("가.md", "글").bytes());
    }

    @Test
    void aWrongDayInTheFrontMatterNamesTheFile() {
        for (String wrong : List.of("from: 어제", "from: 2026-03-01\nuntil: 2025-01-01")) {
            assertProblem(Code.FILE_DAMAGED, "공고.md", ("---\n" + wrong + "\n---\n글입니다.\n").getBytes(UTF_8));
        }
    }

    private static Manuscript read(String name, byte[] bytes) {
        return Manuscripts.read(new Source(Path.of(name), bytes));
    }

    private static void assertProblem(Code code, String name, byte[] bytes) {
        assertThatThrownBy(() -> read(name, bytes)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.text()).contains(name);
        });
    }
}
