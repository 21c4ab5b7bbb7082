package kr.dolbom.knowledge.reading.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.dolbom.knowledge.reading.office.WorkbookTests.row;
import static kr.dolbom.knowledge.reading.office.WorkbookTests.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Encoding;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block.Table;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFound(String separator) {
        String text = "구,시설명,정원\n강동구,햇님,98\n강서구,달님,49\n".replace(",", separator);
        assertThat(row(read(text.getBytes(UTF_8)), 2)).containsExactly("강서구", "달님", "49");
    }

    @Test
    void theOldEncodingIsRead() {
        assertThat(row(read("구,정원\n강동구,98\n".getBytes(Encoding.CP949)), 1)).containsExactly("강동구", "98");
    }

    @Test
    void quotedFieldsMayHoldSeparatorsQuotesAndLineEnds() {
        Table table = read("구,설명\n강동구,\"첫째, \"\"좋은\"\" 곳\n둘째 줄\"\n".getBytes(UTF_8));
        assertThat(row(table, 1)).containsExactly("강동구", "첫째, \"좋은\" 곳\n둘째 줄");
    }

    @Test
    void excelMayTellTheSeparator() {
        assertThat(row(read("sep=|\n구|정원\n강동구|1,098\n".getBytes(UTF_8)), 1)).containsExactly("강동구", "1,098");
    }

    @Test
    void aTitleAboveTheHeadingsIsTheCaption() {
        Table table = read("2026년 현황,,\n구,시설명,정원\n강동구,햇님,98\n".getBytes(UTF_8));
        assertThat(table.caption()).isEqualTo("2026년 현황");
        assertThat(table.cells()).filteredOn(cell -> cell.heading()).hasSize(3);
    }

    @Test
    void aQuoteThatNeverEndsLosesNothing() {
        assertThat(read("구,설명\n강동구,\"열린 따옴표\n강서구,다음".getBytes(UTF_8))
                        .cells()
                        .getLast()
                        .text())
                .contains("열린 따옴표", "강서구");
    }

    @Test
    void whatIsNoTextIsRefused() {
        WorkbookTests.assertProblem(Code.FILE_NOT_TEXT, () -> read(new byte[] {1, 0, 2, 0}));
    }

    @Test
    void theRealPopulationTableIsRead() throws IOException {
        Path file = Path.of("../shared/data/docs/xls/연령별인구-202606-cp949.csv");
        Assumptions.assumeTrue(Files.exists(file));
        Table table = read(Files.readAllBytes(file));
        assertThat(row(table, 0)).startsWith("행정구역", "2026년06월_계_총인구수").hasSize(25);
        assertThat(row(table, 1)).startsWith("서울특별시  (1100000000)", "9,289,813", "248,533", "47,447");
        assertThat(table.rows()).isEqualTo(3919);
    }

    private static Table read(byte[] bytes) {
        return table(CsvFile.read(new Source(Path.of("현황.csv"), bytes)));
    }
}
