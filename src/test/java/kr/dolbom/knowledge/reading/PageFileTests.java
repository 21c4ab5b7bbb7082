package kr.dolbom.knowledge.reading;

import static kr.dolbom.knowledge.reading.Written.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTests {

    private static final int FIRST = 5;
    private static final String SYLLABLES = "가나다라마바사아자차카타";

    @TempDir
    Path folder;

    @Test
    void aQuestionAndItsAnswerAreAPassageOfTheirOwn() {
        List<Piece> pieces = pieces(page(
                7,
                "운영비(200관)〉 관리운영비(210항)〉 공공요금(213목)",
                "전기와 수도에 드는 비용이다.",
                "FAQ",
                "Q1",
                "Q2",
                "늦게 낸 전기요금의 ",
                "가산금은 어디에 잡나요?",
                " 공공요금으로 구분합니다.",
                "정수기 물값도 되나요?",
                " 생수는 수용비로 구분합니다."));
        assertThat(texts(pieces))
                .containsExactly(
                        "운영비(200관)〉 관리운영비(210항)〉 공공요금(213목)\n전기와 수도에 드는 비용이다.",
                        "FAQ\n늦게 낸 전기요금의 가산금은 어디에 잡나요?\n공공요금으로 구분합니다.",
                        "정수기 물값도 되나요?\n생수는 수용비로 구분합니다.");
    }

    @Test
    void linesBrokenByThePageReadAsWholeSentences() {
        String wide = "어린이집의 원장은 해마다 예산을 짜고 그것을 운영위원회에 미리 알려야 하는데 이때 운영";
        assertThat(texts(pieces(page(1, wide, "위원회의 위원이 모두 ", "있어야 한다."))))
                .containsExactly(wide + "위원회의 위원이 모두 있어야 한다.");
    }

    @Test
    void aHeadingHoldsOnTheFollowingPage() {
        List<Piece> pieces = pieces(page(1, "1. 세입 예산 과목", "보육료를 잡는다."), page(2, "입금한 날을 적는다."));
        assertThat(pieces.getLast().headings()).containsExactly("1. 세입 예산 과목");
    }

    @Test
    void noPassageCrossesAPage() {
        List<Piece> pieces = pieces(page(1, "첫 쪽의 글이다."), page(2, "둘째 쪽의 글이다."));
        assertThat(texts(pieces)).containsExactly("첫 쪽의 글이다.", "둘째 쪽의 글이다.");
    }

    @Test
    void runningHeadsAndPageNumbersAreNotText() {
        List<Piece> pieces = pages(
                8,
                page -> page % 2 == 0
                        ? new String[] {
                            page - 4 + " 2025 어린이집 살림 안내", text(page), "첫째 줄.", "둘째 줄.", "셋째 줄이다 " + text(page)
                        }
                        : new String[] {"CHAPTER Ⅱ 살림의 원칙", "" + (page - 4), text(page), "첫째 줄.", "셋째 줄이다 " + text(page)
                        });
        assertThat(texts(pieces)).allSatisfy(text -> assertThat(text).matches("(?s).조의 원칙을 지킨다\\..*지킨다\\."));
        assertThat(pieces.getLast().headings()).containsExactly("CHAPTER Ⅱ 살림의 원칙");
    }

    @Test
    void shortPagesThatSayTheSameAreText() {
        assertThat(pages(9, page -> new String[] {"예산서 " + page + "쪽이다."})).hasSize(9);
    }

    @Test
    void thePrintedNumberIsReadFromThePages() {
        List<Piece> pieces = pages(8, page -> new String[] {"" + (page - 4), text(page)});
        assertThat(pieces.getLast().locator()).isEqualTo(new Locator.Page(12, 8));
    }

    @Test
    void withoutAgreementThePrintedNumberIsThePage() {
        assertThat(pieces(page(5, "예산은 해마다 짠다.")).getFirst().locator()).isEqualTo(new Locator.Page(5, 5));
    }

    @Test
    void aChildcareTextOfAYearHoldsFromMarch() {
        Manuscript manuscript = read(page("2026년도 보육 안내", 1, "보육료를 정한다."));
        assertThat(manuscript.validity().from()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void otherTextsOfAYearHoldFromJanuary() {
        Manuscript manuscript = read(page("2026 학교 안내", 1, "학교 회계를 정한다."));
        assertThat(manuscript.validity().from()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void severalWorksInOneFileKeepTheirNamesAsHeadings() {
        Manuscript manuscript = read(page("첫째 책", 1, "첫째 글이다."), page("둘째 책", 1, "둘째 글이다."));
        assertThat(manuscript.kind()).isEqualTo(DocumentKind.COLLECTION);
        assertThat(manuscript.id()).isEqualTo("안내");
        assertThat(manuscript.pieces().stream().map(piece -> piece.headings().getFirst()))
                .containsExactly("첫째 책", "둘째 책");
    }

    @Test
    void recordsWithoutPageStandUnderTopicAndSection() {
        Piece piece = pieces("{\"id\": \"EL1\", \"topic\": \"가족관계\", \"section\": \"신고\", \"text\": \"신고해야 합니다.\"}")
                .getFirst();
        assertThat(piece.locator()).isEqualTo(new Locator.Whole());
        assertThat(piece.headings()).containsExactly("가족관계", "신고");
    }

    @Test
    void aBrokenLineIsNamedWithItsNumberAndReason() {
        assertThatThrownBy(() -> read(page(1, "좋은 줄이다."), "{나쁜 줄")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(Code.FILE_LINE_BROKEN);
            assertThat(problem.text()).contains("안내.jsonl", "2번째 줄", "JSON");
        });
    }

    @Test
    void aRecordWithoutTextIsRefused() {
        assertThatThrownBy(() -> read("{\"page\": 1}"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.text()).contains("1번째 줄", "text"));
    }

    @Test
    void charactersNoRowCanHoldAreLeftOut() {
        assertThat(texts(pieces("{\"page\": 1, \"text\": \"널\\u0000문자와 \\ud800반쪽\"}")))
                .allSatisfy(text -> assertThat(text).doesNotContain("\u0000", "\ud800"));
    }

    /** Lines that come back at the edge of every page would be running heads, so each page says something else. */
    private static String text(int page) {
        return SYLLABLES.charAt(page - FIRST) + "조의 원칙을 지킨다.";
    }

    private List<Piece> pages(int pages, java.util.function.IntFunction<String[]> lines) {
        return pieces(IntStream.range(FIRST, FIRST + pages)
                .mapToObj(page -> page(page, lines.apply(page)))
                .toArray(String[]::new));
    }

    private List<Piece> pieces(String... records) {
        return read(records).pieces();
    }

    private Manuscript read(String... records) {
        return Written.read(folder, "안내.jsonl", String.join("\n", records));
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.toList());
    }
}
