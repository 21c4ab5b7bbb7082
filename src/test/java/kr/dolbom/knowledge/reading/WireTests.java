package kr.dolbom.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript.Counts;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import kr.dolbom.knowledge.reading.Manuscript.Promulgation;
import org.junit.jupiter.api.Test;

class WireTests {

    private static final Validity DAYS = Validity.since(LocalDate.of(2026, 3, 1));

    @Test
    void aManuscriptArrivesAsItWasSent() throws IOException {
        Manuscript sent = new Manuscript(
                "규칙",
                "살림 규칙",
                DocumentKind.STATUTE,
                DAYS,
                Place.of("서울특별시/양천구"),
                Optional.of(new Promulgation("1", LocalDate.of(2026, 1, 2), "제3호", List.of("옛 규칙"))),
                new Counts(2, 1, 6),
                List.of(
                        new Piece(new Locator.Article("제1조"), List.of("제1장", "제1조(목적)"), "살림을 한다. 𠮷", DAYS),
                        new Piece(new Locator.Page(2, 1), List.of(), "가".repeat(100_000), DAYS),
                        new Piece(new Locator.Whole(), List.of(), "", DAYS)));
        ReadingAnswer answer = new ReadingAnswer.Read(sent, "md", List.of(-1L, Long.MAX_VALUE));
        assertThat(roundTrip(answer)).isEqualTo(answer);
    }

    @Test
    void everyAnswerArrivesAsItWasSent() throws IOException {
        ReadingAnswer refused = new ReadingAnswer.Refused(Code.FILE_EMPTY, "비었습니다.");
        ReadingAnswer opened = new ReadingAnswer.Opened(
                "zip",
                List.of(new ReadingAnswer.Entry("가/나.md", "/tmp/1/나.md")),
                List.of(new ReadingAnswer.Left("다", Code.ARCHIVE_LINK, "링크")));
        assertThat(roundTrip(refused)).isEqualTo(refused);
        assertThat(roundTrip(opened)).isEqualTo(opened);
    }

    @Test
    void whatBreaksOffIsAFailure() throws IOException {
        byte[] sent = bytes(new ReadingAnswer.Refused(Code.FILE_EMPTY, "비었습니다."));
        assertThatThrownBy(() -> read(java.util.Arrays.copyOf(sent, 3))).isInstanceOf(IOException.class);
    }

    @Test
    void somethingElseIsAFailure() {
        assertThatThrownBy(() -> read(new byte[] {9, 9, 9, 9})).isInstanceOf(IOException.class);
    }

    private static ReadingAnswer roundTrip(ReadingAnswer answer) throws IOException {
        return read(bytes(answer));
    }

    private static byte[] bytes(ReadingAnswer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.write(ReadingAnswer.class, answer, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static ReadingAnswer read(byte[] bytes) throws IOException {
        return Wire.read(ReadingAnswer.class, new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
