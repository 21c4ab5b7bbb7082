package kr.dolbom.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.DocumentKind;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideFileTests {

    @TempDir
    Path folder;

    @Test
    void passagesStandUnderTheirHeadings() {
        List<Piece> pieces =
                Written.pieces(folder, "안내.md", "# 살림 안내\n머리말이다.\n## 예산\n### 제출\n닷새 전까지 낸다.\n## 결산\n석 달 안에 한다.\n");
        assertThat(pieces.stream().map(Piece::headings)).containsExactly(List.of(), List.of("예산", "제출"), List.of("결산"));
    }

    @Test
    void theFrontMatterNamesTitleDaysAndPlace() {
        Manuscript guide = Written.read(
                folder,
                "공고.md",
                "---\ntitle: 양천구 지원금 안내\nfrom: 2026-01-01\nuntil: 2026-12-31\nplace: 서울특별시/양천구\n---\n지원금을 준다.\n");
        assertThat(guide.title()).isEqualTo("양천구 지원금 안내");
        assertThat(guide.validity().until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(guide.place()).isEqualTo(Place.of("서울특별시/양천구"));
    }

    @Test
    void plainTextKeepsNumberSigns() {
        Manuscript text = Written.read(folder, "메모.txt", "# 이것은 제목이 아니다.\n");
        assertThat(text.kind()).isEqualTo(DocumentKind.TEXT);
        assertThat(text.title()).isEqualTo("메모");
        assertThat(text.pieces().getFirst().text()).isEqualTo("# 이것은 제목이 아니다.");
    }

    @Test
    void longTextIsCutAtSentenceEnds() {
        List<Piece> pieces = Written.pieces(folder, "긴글.txt", "예산은 해마다 새로 짜야 합니다. ".repeat(200));
        assertThat(pieces).hasSizeGreaterThan(3).allSatisfy(piece -> {
            assertThat(piece.text()).endsWith("합니다.");
            assertThat(piece.text().length()).isLessThanOrEqualTo(Portions.LONGEST);
        });
    }
}
