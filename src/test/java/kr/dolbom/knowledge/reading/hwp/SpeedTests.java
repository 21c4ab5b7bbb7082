package kr.dolbom.knowledge.reading.hwp;

import static kr.dolbom.knowledge.reading.hwp.HwpWriting.all;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.cell;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.paragraph;
import static kr.dolbom.knowledge.reading.hwp.HwpWriting.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kr.dolbom.knowledge.reading.Manuscript;
import kr.dolbom.knowledge.reading.Manuscripts;
import org.junit.jupiter.api.Test;

/** From bytes to passages, warm, on one core: 200 pages a second of 1,500 characters each, a table on every page. */
class SpeedTests {

    private static final int PAGES = 400;
    private static final int PAGE = 1500;

    @Test
    void twoHundredPagesASecond() {
        byte[] document = HwpWriting.document(
                IntStream.range(0, PAGES).mapToObj(SpeedTests::page).toArray(byte[][]::new));
        read(document);
        double pages = IntStream.range(0, 5)
                .mapToDouble(run -> pagesASecond(document))
                .max()
                .orElseThrow();
        System.out.printf("HWP: %,.0f pages a second%n", pages);
        assertThat(pages).isGreaterThan(200);
    }

    private static double pagesASecond(byte[] document) {
        long start = System.nanoTime();
        int characters = read(document).pieces().stream()
                .mapToInt(piece -> piece.text().length())
                .sum();
        assertThat(characters).isGreaterThan(PAGES * PAGE);
        return characters / (double) PAGE / ((System.nanoTime() - start) / 1e9);
    }

    private static byte[] page(int page) {
        byte[][] cells = IntStream.range(0, 30)
                .mapToObj(i -> cell(2, i / 5, i % 5, i < 5 ? "항목" + i : "%d원 정도".formatted(page * i)))
                .toArray(byte[][]::new);
        String sentence = "어린이집의 원장은 회계연도마다 예산을 편성하여 %d일 전까지 운영위원회에 보고하여야 한다. ".formatted(page);
        return all(
                paragraph("%d. 예산의 편성".formatted(page % 9 + 1)),
                paragraph(sentence.repeat(9)),
                paragraph("가. 절차"),
                paragraph(sentence.repeat(14)),
                paragraph(0, 0, "\u000B", table(1, cells)));
    }

    private static Manuscript read(byte[] document) {
        return Manuscripts.read(HwpWriting.source(document));
    }
}
