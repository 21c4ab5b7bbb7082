package kr.dolbom.outreach.campaign.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as offices write them. */
class ListReaderTests {

    private static final String LIST = """
            이름,생년,주소,전화1,전화2,위기정보,희망시간,언어,수신거부,담당자
            김하나,1950,서울 양천구 신정로 101동 1203호,010-1234-5678,02-2620-1234,"단전, 건강보험료 체납",오후 2~4시,,,박담당
            """;

    private final ListReader reader = new ListReader(
            "01099999999"::equals,
            signal -> !signal.equals("없던신호"),
            new Masking(),
            () -> Instant.parse("2026-03-09T01:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "MS949"})
    void aListIsReadInTheEncodingsOfficesUse(String charset) {
        Listed row = reader.read(LIST.getBytes(Charset.forName(charset))).getFirst();
        assertThat(row.name()).isEqualTo("김하나");
        assertThat(row.birthYear()).isEqualTo(1950);
        assertThat(row.numbers()).extracting("digits").containsExactly("01012345678", "0226201234");
        assertThat(row.signals()).containsExactly("단전", "건강보험료 체납");
        assertThat(row.wishFrom()).isEqualTo(14);
        assertThat(row.wishTo()).isEqualTo(16);
        assertThat(row.officer()).isEqualTo("박담당");
        assertThat(row.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void otherSeparatorsAreReadBelowATitleWithACommaOfItsOwn(String separator) {
        String list = "양천구, 3월 명단\n\n" + "이름,생년,전화1\n김하나,1950,1012345678\n".replace(",", separator);
        Listed row = reader.read(list.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(row.line()).isEqualTo(4);
        assertThat(row.numbers()).extracting("digits").containsExactly("01012345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"58.7.15", "58-07-15", "58/7/5", "580715", "58년생", "58년 7월 15일", "1958. 7. 15."})
    void aBirthdayIsReadAsOfficesWriteIt(String written) {
        Listed row = read("이름,생년월일,연락처\n나도연," + written + ",010-5550-0102\n").getFirst();
        assertThat(row.birthYear()).isEqualTo(1958);
        assertThat(row.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010 5550 0103 (아들)", "010-5550-0103 아들", "본인: 010-5550-0103", "(본인)01055500103"})
    void whoseNumberItIsMayStandBesideIt(String written) {
        Listed row = read("이름,연락처\n도하영," + written + "\n").getFirst();
        assertThat(row.numbers()).extracting("digits").containsExactly("01055500103");
        assertThat(notes(row)).containsExactly("010-****-0103 옆에 적힌 말은 빼고 번호만 읽었습니다. 통화에서는 본인인지부터 여쭙니다.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"010-5550-010팔", "없음", "010-5550-0103 (아들 2번째)"})
    void whatIsNoNumberStaysNone(String written) {
        assertThat(read("이름,연락처\n도하영," + written + "\n").getFirst().numbers()).isEmpty();
    }

    @Test
    void aMarkAtTheBeginningIsNotPartOfTheFirstHeading() {
        assertThat(reader.read(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void aWorkbookIsReadWithTitlesAboveOtherHeadingsAndNumbersThatLostTheirZero() throws IOException {
        Listed row = reader.read(workbook()).getFirst();
        assertThat(row.line()).isEqualTo(3);
        assertThat(row.name()).isEqualTo("이두리");
        assertThat(row.birthYear()).isEqualTo(1958);
        assertThat(row.numbers()).extracting("digits").containsExactly("01011112222");
        assertThat(notes(row)).anyMatch(note -> note.contains("0을 붙였습니다"));
    }

    @Test
    void aResidentRegistrationNumberAnywhereRefusesTheWholeFile() {
        refused(LIST + "이두리,580214-2345678,,010-1111-2222,,,,,,\n", Code.LIST_HAS_RESIDENT_NUMBERS);
        refused(LIST + "이두리,,메모 5802142345678 임,010-1111-2222,,,,,,\n", Code.LIST_HAS_RESIDENT_NUMBERS);
    }

    @Test
    void whatIsWrongIsSaidRowByRow() {
        List<Listed> rows = read("""
                성명,연락처,위기사유,수신거부
                ,010-1111-2222,,
                이두리,1234,,
                김하나,010-3333-4444,없던신호,
                김하나,010-3333-4444,,
                박세미,010-9999-9999,,
                최네온,010-5555-6666,,Y
                """);
        assertThat(rows).extracting(Listed::isGood).containsExactly(false, false, true, false, false, false);
        assertThat(notes(rows.get(1))).anyMatch(note -> note.contains("전화번호"));
        assertThat(notes(rows.get(2))).anyMatch(note -> note.contains("없던신호"));
        assertThat(notes(rows.get(3))).anyMatch(note -> note.contains("4번째 줄과 같은 가구"));
        assertThat(notes(rows.get(4))).anyMatch(note -> note.contains("연락하지 말라고"));
        assertThat(notes(rows.get(5))).anyMatch(note -> note.contains("연락하지 말라고"));
    }

    @Test
    void theSameNumberInTwoHouseholdsIsToldAndBothAreCalled() {
        List<Listed> rows = read("이름,연락처\n김하나,010-3333-4444\n이두리,01033334444\n");
        assertThat(rows).allMatch(Listed::isGood);
        assertThat(notes(rows.get(1))).anyMatch(note -> note.contains("2번째 줄에도"));
    }

    @Test
    void aFileThatIsNoListIsRefusedWithAReason() {
        refused("", Code.LIST_EMPTY);
        refused("가,나\n다,라\n", Code.LIST_WITHOUT_HEADINGS);
        refused("이름,연락처\n", Code.LIST_EMPTY);
    }

    @Test
    void aListBeyondItsBoundsIsRefused() {
        StringBuilder tooLong = new StringBuilder("이름,연락처\n");
        for (int i = 0; i < 20_001; i++) tooLong.append("가,01000000000\n");
        refused(tooLong.toString(), Code.LIST_TOO_LONG);
        assertThatThrownBy(() -> reader.read(new byte[(10 << 20) + 1])).hasMessageContaining("LIST_TOO_LARGE");
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 80; i++) zip.write(nothing);
        }
        assertThatThrownBy(() -> reader.read(bytes.toByteArray())).hasMessageContaining("LIST_TOO_LONG");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("2026년 2차 발굴 대상자 명단");
            row(sheet, 1, "연번", "대상자명", "생년월일", "휴대폰");
            Row row = row(sheet, 2, "1", "이두리", "58.02.14");
            row.createCell(3).setCellValue(1011112222);
            row.createCell(4).setCellFormula("1/0");
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) row.createCell(i).setCellValue(cells[i]);
        return row;
    }

    private void refused(String text, Code code) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(code);
    }

    private List<Listed> read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> notes(Listed row) {
        return row.findings().stream().map(Finding::text).toList();
    }
}
