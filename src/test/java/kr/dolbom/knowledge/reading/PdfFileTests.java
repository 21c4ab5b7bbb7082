package kr.dolbom.knowledge.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.DocumentKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PdfFileTests {

    private static final Path FILE = Path.of("2025 살림 지침.pdf");

    @Test
    void pagesBecomePassagesWithTheirNumbers() {
        Manuscript manual = read(new Printing().page("예산은 해마다 짠다.").page("결산은 이듬해에 한다."));
        assertThat(manual.kind()).isEqualTo(DocumentKind.PAGES);
        assertThat(manual.counts().pages()).isEqualTo(2);
        assertThat(manual.validity().from()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(manual.pieces()).extracting(Manuscript.Piece::text).containsExactly("예산은 해마다 짠다.", "결산은 이듬해에 한다.");
        assertThat(manual.pieces().getLast().locator()).isEqualTo(new Locator.Page(2, 2));
    }

    @Test
    void anEmptyPageCounts() {
        Manuscript manual = read(new Printing().page("첫 쪽의 글이다.").page().page("셋째 쪽의 글이다."));
        assertThat(manual.counts().pages()).isEqualTo(3);
        assertThat(manual.pieces().getLast().locator()).isEqualTo(new Locator.Page(3, 3));
    }

    @Test
    void runningHeadsAreNoTextAndTellThePrintedNumber() {
        Printing printing = new Printing().page("2025 살림 지침", "머리말입니다.", "둘째 줄입니다.", "셋째 줄입니다.", "끝 줄입니다.");
        for (int page = 2; page < 9; page++)
            printing.page(
                    "2025 살림 지침", "가나다라마바사아".charAt(page - 1) + "의 원칙을 지킨다.", "둘째 줄.", "셋째 줄.", "넷째 줄.", page - 1 + "");
        Manuscript manual = read(printing);
        assertThat(text(manual)).doesNotContain("살림 지침").contains("아의 원칙을 지킨다.");
        assertThat(manual.pieces().getLast().locator()).isEqualTo(new Locator.Page(8, 7));
    }

    @Test
    void lettersDrawnTwiceForTheirShadowAreReadOnce() {
        Printing printing = new Printing().page();
        for (float shift : new float[] {0, 0.4f, 0.8f}) printing.line(50 + shift, 700 - shift, "세출예산 과목구분");
        assertThat(text(read(printing))).isEqualTo("세출예산 과목구분");
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() {
        Printing printing = new Printing().page().line(50, 800, "어린이집 재무회계 규칙을 읽는 이를 위한 긴 머리 줄이며 두 단 위에 온 너비로 놓인 것이다");
        for (int i = 0; i < 12; i++) {
            printing.line(50, 760 - 15 * i, "왼쪽 단의 줄은 모두 비슷한 길이로 " + (char) ('가' + 588 * i));
            printing.line(320, 760 - 15 * i, "오른쪽 단의 줄도 모두 비슷한 길이 " + (char) ('가' + 588 * i));
        }
        String text = text(read(printing));
        assertThat(text.lastIndexOf("왼쪽")).isLessThan(text.indexOf("오른쪽"));
        assertThat(text.indexOf("온 너비")).isLessThan(text.indexOf("왼쪽"));
    }

    @Test
    void aTableOfTwoColumnsIsReadRowByRow() {
        Printing printing = new Printing().page();
        for (int i = 0; i < 12; i++) {
            printing.line(50, 760 - 15 * i, "과목" + (char) ('가' + 588 * i) + "에 넣는 돈 ".repeat(i % 4));
            printing.line(320, 760 - 15 * i, "뜻" + (char) ('가' + 588 * i) + "을 적은 칸 ".repeat(i % 3));
        }
        String text = text(read(printing));
        assertThat(text.indexOf("뜻가")).isLessThan(text.indexOf("과목나"));
    }

    @Test
    void aSentenceGoesOnInTheNextLine() {
        Manuscript manual = read(new Printing()
                .page("어린이집의 원장은 매 회계연도가 시작되기 전에 예산을 편성하여 운영위원회에 보고하고 그 결과를 모든", "보호자에게 알린다.", "제출은 운영위원회 보고 뒤에 한다."));
        assertThat(text(manual)).contains("그 결과를 모든 보호자에게 알린다.\n제출은");
    }

    @Test
    void aStatutePrintedByTheStateLawServiceIsReadByArticle() {
        Manuscript statute = read(new Printing()
                .page(
                        "살림 규칙",
                        "[시행 2025. 3. 1.] [교육부령 제12호, 2024. 10. 22., 일부개정]",
                        "교육부(살림과) 044-203-0000",
                        "제1장 총칙",
                        "제1조(목적) 이 규칙은 살림을 정한다.",
                        "제2조(정의) ① 뜻은 다음과 같다. <개정 2018. 3. 20., 2019. 1.",
                        "15., 2020. 5. 26.>",
                        "1. 예산은 미리 짠 돈")
                .page(
                        "살림 규칙",
                        "2. 결산은 쓴 돈을 적은 것",
                        "제3조(기한) 기한은 제1조(목적)에 따른다.",
                        "부칙 <제12호, 2024. 10. 22.>",
                        "이 규칙은 공포한 날부터 시행한다.")
                .page("살림 규칙", "끝."));
        assertThat(statute.kind()).isEqualTo(DocumentKind.STATUTE);
        assertThat(statute.title()).isEqualTo("살림 규칙");
        assertThat(statute.validity().from()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(statute.counts().pages()).isEqualTo(3);
        assertThat(statute.pieces().stream().limit(3).map(Manuscript.Piece::locator))
                .containsExactly(new Locator.Article("제1조"), new Locator.Article("제2조"), new Locator.Article("제3조"));
        assertThat(statute.pieces().get(1).text()).isEqualTo("① 뜻은 다음과 같다.\n  1. 예산은 미리 짠 돈\n  2. 결산은 쓴 돈을 적은 것");
    }

    @Test
    void theRealStatuteHasAllItsArticles() throws Exception {
        Path file = Path.of("../shared/data/docs/pdf/근로기준법_법률_제20520호_20250223.pdf");
        Assumptions.assumeTrue(Files.exists(file));
        Manuscript statute = Manuscripts.read(new Source(file, Files.readAllBytes(file)));
        List<String> articles = statute.pieces().stream()
                .map(Manuscript.Piece::locator)
                .filter(Locator.Article.class::isInstance)
                .map(locator -> ((Locator.Article) locator).article())
                .toList();
        for (int i = 1; i <= 116; i++) assertThat(articles).contains("제" + i + "조");
        assertThat(articles).contains("제76조의2", "제43조의8");
        assertThat(statute.pieces())
                .filteredOn(piece -> piece.text().contains("44-202"))
                .isEmpty();
    }

    @Test
    void aScanSaysSo() {
        assertProblem(Code.FILE_IS_SCANNED, new Printing().page().page().bytes());
    }

    @Test
    void aPasswordIsAskedForNowhere() {
        assertProblem(
                Code.FILE_ENCRYPTED,
                new Printing().page("비밀입니다.").protect("주인", "1234", true).bytes());
    }

    @Test
    void whatTheOwnerAllowsToCopyIsRead() {
        assertThat(text(read(new Printing().page("누구나 읽는 글입니다.").protect("owner", "", true))))
                .isEqualTo("누구나 읽는 글입니다.");
        assertProblem(
                Code.FILE_PROTECTED,
                new Printing().page("베끼지 못하는 글입니다.").protect("owner", "", false).bytes());
    }

    @Test
    void aBrokenTableOfObjectsIsRepaired() {
        byte[] whole = new Printing().page("표가 깨져도 읽는다.").bytes();
        byte[] broken = new String(whole, ISO_8859_1)
                .replaceAll("startxref\\s+\\d+", "startxref\n7")
                .getBytes(ISO_8859_1);
        assertThat(text(Manuscripts.read(new Source(FILE, broken)))).isEqualTo("표가 깨져도 읽는다.");
    }

    @Test
    void aTruncatedFileIsReadOrRefused() {
        byte[] whole = new Printing().page("끝이 잘린 파일입니다.").bytes();
        assertProblem(Code.FILE_DAMAGED, Arrays.copyOf(whole, 300));
    }

    @Test
    void aStreamThatGrowsWithoutEndIsNotUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 200; i++) out.write(new byte[1 << 20]);
        }
        String head = "%PDF-1.4\n1 0 obj\n<</Length " + packed.size() + "/Filter/FlateDecode>>\nstream\n";
        byte[] bomb = (head + packed.toString(ISO_8859_1) + "\nendstream\nendobj\n").getBytes(ISO_8859_1);
        assertProblem(Code.FILE_TOO_LARGE_INSIDE, bomb);
    }

    @Test
    void fiveThousandPagesAreReadInBoundedTime() {
        Printing printing = new Printing();
        for (int i = 1; i <= 5000; i++) printing.page("쪽 " + i + "의 글은 짧고 뜻이 있다.");
        byte[] bytes = printing.bytes();
        long begun = System.nanoTime();
        Manuscript manual = Manuscripts.read(new Source(FILE, bytes));
        assertThat(manual.counts().pages()).isEqualTo(5000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }

    private static Manuscript read(Printing printing) {
        return Manuscripts.read(new Source(FILE, printing.bytes()));
    }

    private static String text(Manuscript manuscript) {
        return manuscript.pieces().stream().map(Manuscript.Piece::text).collect(Collectors.joining("\n"));
    }

    private static void assertProblem(Code code, byte[] bytes) {
        assertThatThrownBy(() -> Manuscripts.read(new Source(FILE, bytes)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.text()).contains(FILE.toString());
                });
    }
}
