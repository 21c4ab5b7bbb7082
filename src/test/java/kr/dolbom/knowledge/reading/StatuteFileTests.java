package kr.dolbom.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import kr.dolbom.knowledge.reading.Manuscript.Promulgation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatuteFileTests {

    private static final String HEAD = """
            ---
            제목: 돌봄시설 살림 규칙
            법령MST: 1
            공포번호: '00123'
            법령ID: '007'
            공포일자: 2026-02-10
            시행일자: 2026-03-01
            ---

            # 돌봄시설 살림 규칙

            """;

    @TempDir
    Path folder;

    @Test
    void anArticleIsAPassageUnderItsChapterAndSection() {
        Piece article = only("""
                ## 제2장 예산
                ### 제1절 편성
                ##### 제10조의2 (예산의 제출)

                **①** 시설의 장은 예산을 제출한다. <개정 2020.1.1, 2021.2.2>

                  1\\. 세입
                    가\\. 보육료
                """);
        assertThat(article.locator()).isEqualTo(new Locator.Article("제10조의2"));
        assertThat(article.headings()).containsExactly("제2장 예산", "제1절 편성", "제10조의2(예산의 제출)");
        assertThat(article.text()).isEqualTo("① 시설의 장은 예산을 제출한다.\n  1. 세입\n    가. 보육료");
    }

    @Test
    void theFrontMatterSaysFromWhenItHoldsAndItsNumber() {
        Manuscript statute = read("##### 제1조 (목적)\n목적을 정한다.\n");
        assertThat(statute.validity().from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(statute.promulgation())
                .contains(new Promulgation("007", LocalDate.of(2026, 2, 10), "00123", List.of()));
        assertThat(statute.kind()).isEqualTo(DocumentKind.STATUTE);
    }

    @Test
    void itsIdIsItsNameWithoutSpacesWhateverTheFileIsCalled() {
        assertThat(read("##### 제1조 (목적)\n목적을 정한다.\n").id()).isEqualTo("돌봄시설살림규칙");
    }

    @Test
    void aLongArticleIsCutBetweenParagraphsAndKeepsEachWhole() {
        List<Piece> pieces = read("##### 제5조 (수입)\n" + paragraph("①") + paragraph("②") + paragraph("③"))
                .pieces();
        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.text()).matches("(?s)[①②③].*");
            assertThat(piece.locator()).isEqualTo(new Locator.Article("제5조"));
        });
    }

    @Test
    void anItemIsNeverTornFromItsSubItems() {
        StringBuilder text = new StringBuilder("##### 제6조 (지출)\n다음 각 호와 같다.\n");
        for (int item = 1; item <= 12; item++) {
            text.append("  %d\\. %s\n".formatted(item, "살림에 쓰는 돈을 적는다. ".repeat(8)));
            text.append("    가\\. 첫째 목\n    나\\. 둘째 목\n");
        }
        List<Piece> pieces = read(text.toString()).pieces();
        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(pieces.subList(1, pieces.size()))
                .allSatisfy(piece -> assertThat(piece.text()).matches("(?s)  \\d+\\. .*나\\. 둘째 목"));
    }

    @Test
    void supplementaryProvisionsAreNamedByTheirPromulgation() {
        List<Piece> pieces = read("""
                ##### 제1조 (목적)
                목적을 정한다.
                ## 부칙

                부칙 <제341호,2024.10.22>

                이 규칙은 공포한 날부터 시행한다.

                부칙(다른 규칙의 정비) <제400호,2025.1.1>

                제1조(시행일) 이 규칙은 2025년 1월 1일부터 시행한다.
                """).pieces();
        assertThat(pieces.stream().map(Piece::locator))
                .containsExactly(
                        new Locator.Article("제1조"),
                        new Locator.Article("부칙 제341호(2024.10.22)"),
                        new Locator.Article("부칙 제400호(2025.1.1)"));
    }

    @Test
    void picturesAndTheTagsOfHeadingsAreNotText() {
        Piece article = only("""
                ## 제2장 예산 <개정 2020.1.1>
                ##### 제3조 (정의)
                영유아(<img src="http://example.invalid/1" alt="img1" >?幼兒</img>)를 말한다.
                """);
        assertThat(article.headings()).containsExactly("제2장 예산", "제3조(정의)");
        assertThat(article.text()).isEqualTo("영유아(〔그림〕幼兒)를 말한다.");
    }

    @Test
    void annexesAndFormsStandByTheirNames() {
        List<Piece> pieces = Written.read(folder, "규칙.md", HEAD.replace("시행일자", """
                첨부파일:
                - 별표번호: '0001'
                  별표가지번호: '02'
                  별표구분: 별표
                  제목: 예산과목(제5조 관련)
                - 별표번호: '0003'
                  별표가지번호: '00'
                  별표구분: 서식
                  제목: '세입 예산서'
                - 별표번호: '0004'
                  별표가지번호: '00'
                  별표구분: 별표
                  제목: 삭제 &lt;2024. 11. 1.&gt;
                시행일자""") + "##### 제1조 (목적)\n목적을 정한다.\n")
                .pieces();
        assertThat(pieces.stream().map(Piece::locator))
                .containsExactly(
                        new Locator.Article("제1조"), new Locator.Article("별표 1의2"), new Locator.Article("별지 제3호서식"));
        assertThat(pieces.get(1).text()).startsWith("별표 1의2 예산과목(제5조 관련)");
    }

    @Test
    void whatItRepealsIsReadFromItsSupplementaryProvisions() {
        Manuscript statute = read("""
                ##### 제1조 (목적)
                생활보호법시행령은 이를 폐지한다고 쓴 조문이다.
                ## 부칙

                부칙 <제341호,2024.10.22>

                제1조(시행일) 이 규칙은 공포한 날부터 시행한다.
                제2조 (다른 법령의 폐지) 「유아교육진흥법 시행령」은 이를 폐지한다.
                제3조 (다른 법령의 폐지) 대통령령 제4220호 살림규정은 폐지한다.
                """);
        assertThat(statute.promulgation().orElseThrow().repeals()).containsExactly("유아교육진흥법시행령", "살림규정");
    }

    @Test
    void withoutItsDateOfForceItIsRefused() {
        assertThatThrownBy(() -> Written.read(
                        folder, "법률.md", "---\n제목: 이름만 있는 법\n법령MST: 1\n공포번호: '1'\n---\n##### 제1조 (목적)\n목적.\n"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(Code.STATUTE_HEADER_MISSING);
                    assertThat(problem.text()).contains("법률.md").contains("시행일자");
                });
    }

    private Manuscript read(String body) {
        return Written.read(folder, "보건복지부령.md", HEAD + body);
    }

    private Piece only(String body) {
        List<Piece> pieces = read(body).pieces();
        assertThat(pieces).hasSize(1);
        return pieces.getFirst();
    }

    private static String paragraph(String mark) {
        StringBuilder paragraph = new StringBuilder("**" + mark + "** 다음 각 호와 같다.\n\n");
        IntStream.rangeClosed(1, 5)
                .forEach(item -> paragraph.append("  %d\\. %s\n".formatted(item, "수입으로 잡는 돈의 종류를 적는다. ".repeat(6))));
        return paragraph.append("\n").toString();
    }
}
