package kr.dolbom.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.reading.Manuscript.Counts;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.block.Draft;
import org.junit.jupiter.api.Test;

class BlockCutTests {

    private static final String LONG = "예산은 해마다 새로 짜고 운영위원회에 미리 알려야 한다. ".repeat(12);

    @Test
    void passagesStandUnderNumberedHeadings() {
        List<Piece> pieces = cut("제1장 총칙", "1. 목적", LONG, "가. 대상", LONG, "2. 절차", LONG);
        assertThat(pieces.stream().map(Piece::headings))
                .containsExactly(
                        List.of("제1장 총칙", "1. 목적"), List.of("제1장 총칙", "1. 목적", "가. 대상"), List.of("제1장 총칙", "2. 절차"));
    }

    @Test
    void headingsTheFileCallsSoAreAboveNumberedOnes() {
        List<Piece> pieces = pieces(new Paragraph(1, "재무회계"), new Paragraph("1. 예산"), new Paragraph(LONG));
        assertThat(pieces.getFirst().headings()).containsExactly("재무회계", "1. 예산");
    }

    @Test
    void aListIsNoHeading() {
        List<Piece> pieces = cut("1. 제출 서류", "가. 신청서", "나. 동의서", "다. 통장 사본", LONG, LONG);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.headings()).containsExactly("1. 제출 서류"));
    }

    @Test
    void articlesAreCitedByTheirNumber() {
        List<Piece> pieces = cut(
                "제1장 총칙",
                "제1조(목적) 이 규정은 살림을 정한다.",
                "제2조(정의) ① 뜻은 다음과 같다.",
                "1. 예산: 한 해의 계획",
                "가. 세입",
                "제10조의2(준용) 법을 따른다.",
                "부 칙",
                "이 규정은 2026년 3월 1일부터 시행한다.");
        assertThat(pieces.stream().map(Piece::locator))
                .containsExactly(
                        new Locator.Article("제1조"),
                        new Locator.Article("제2조"),
                        new Locator.Article("제10조의2"),
                        new Locator.Article("부칙"));
        assertThat(pieces.get(1).headings()).containsExactly("제1장 총칙", "제2조(정의)");
        assertThat(pieces.get(1).text()).isEqualTo("① 뜻은 다음과 같다.\n  1. 예산: 한 해의 계획\n    가. 세입");
    }

    @Test
    void quotedArticlesAreNotThoseOfTheText() {
        List<Piece> pieces = cut("1. 근거", "제7조(직접이행) 계약상대자는 직접 이행한다.", "제8조(벌칙) 벌한다.");
        assertThat(pieces).allSatisfy(piece -> assertThat(piece.locator()).isEqualTo(new Locator.Whole()));
    }

    @Test
    void annexesAreCitedByTheirNumber() {
        assertThat(cut("본문이다.", "[별표 2] 세출예산과목", LONG).getLast().locator()).isEqualTo(new Locator.Article("별표 2"));
    }

    @Test
    void aQuestionAndItsAnswerAreAPassageOfTheirOwn() {
        assertThat(cut("Q1. 정수기 렌탈료는?", "A. 수용비로 잡습니다.", "Q2. 전기요금은?", "A. 공공요금으로 잡습니다.").stream()
                        .map(Piece::text))
                .containsExactly("Q1. 정수기 렌탈료는?\nA. 수용비로 잡습니다.", "Q2. 전기요금은?\nA. 공공요금으로 잡습니다.");
    }

    @Test
    void aNoteStaysBesideItsParagraph() {
        assertThat(pieces(new Paragraph(0, "회계연도는 3월에 시작한다.", List.of("각주 1) 규칙 제3조")))
                        .getFirst()
                        .text())
                .isEqualTo("회계연도는 3월에 시작한다.\n각주 1) 규칙 제3조");
    }

    @Test
    void aFrameIsNoTable() {
        Table frame = new Table(
                "", List.of(new Cell(0, 0, 1, 1, false, List.of(new Paragraph("알아두기"), new Paragraph(LONG)))));
        Manuscript manuscript = manuscript(frame);
        assertThat(manuscript.counts()).isEqualTo(new Counts(0, 0, 0));
        assertThat(manuscript.pieces().getFirst().text()).startsWith("알아두기\n예산은");
    }

    @Test
    void aChapterInATableOfItsOwnIsAHeading() {
        Table title = Table.of("", List.of(List.of("Ⅱ", "", "지원 대상")), false);
        assertThat(pieces(title, new Paragraph(LONG)).getFirst().headings()).containsExactly("Ⅱ. 지원 대상");
    }

    @Test
    void noRowOfATableIsCutAndEachCarriesItsHeadings() {
        List<List<String>> rows = Stream.concat(
                        Stream.of(List.of("시설", "주소", "정원")),
                        IntStream.range(0, 60).mapToObj(i -> List.of("햇살" + i + "어린이집", "서울특별시 양천구 목동로 " + i, "" + i)))
                .toList();
        List<Piece> pieces = pieces(new Paragraph("1. 현황"), Table.of("<표 1> 시설 현황", rows, true));
        assertThat(pieces).hasSizeGreaterThan(3).allSatisfy(piece -> {
            assertThat(piece.headings()).containsExactly("1. 현황");
            assertThat(piece.text().length()).isLessThan(900);
        });
        List<String> lines = pieces.stream()
                .flatMap(piece -> piece.text().lines())
                .filter(line -> line.contains("햇살"))
                .toList();
        assertThat(lines).hasSize(60).allMatch(line -> line.matches("시설: 햇살\\d+어린이집; 주소: .* \\d+; 정원: \\d+"));
    }

    @Test
    void aRowTooLongToReadNamesItsHeadingsAgain() {
        Table table = Table.of("", List.of(List.of("구분", "내용"), List.of("지원", LONG.repeat(8))), true);
        assertThat(pieces(table))
                .hasSizeGreaterThan(3)
                .allSatisfy(piece -> assertThat(piece.text()).startsWith("구분: 지원\n"));
    }

    @Test
    void noItemIsCut() {
        String[] items = IntStream.range(1, 30)
                .mapToObj(i -> i + ". 보조금을 받은 원장은 그 쓰임을 장부에 적어 다섯 해 동안 지켜야 하며, 물으면 보여야 한다" + "고 정한다".repeat(20) + ".")
                .toArray(String[]::new);
        assertThat(cut(items)).allSatisfy(piece -> assertThat(piece.text()).matches("(?s)\\d+\\. .*고 정한다\\."));
    }

    @Test
    void aTitleTheTextDoesNotBearOutIsNotBelieved() {
        assertThat(BlockCut.manuscript(
                                source(),
                                new Draft("업무제안서", 3, List.of(new Paragraph("어린이집 결산 안내"), new Paragraph(LONG))))
                        .title())
                .isEqualTo("어린이집 결산 안내");
        assertThat(BlockCut.manuscript(source(), new Draft("결산 안내", 3, List.of(new Paragraph("2026 결산 안내문이다."))))
                        .title())
                .isEqualTo("결산 안내");
        assertThat(BlockCut.manuscript(source(), new Draft("3", 3, List.of(new Paragraph("긴 글이다."))))
                        .title())
                .isEqualTo("2026 살림");
    }

    @Test
    void noWordIsLost() {
        List<String> starts =
                List.of("제%d장 ", "제%d조(조목) ", "%d. ", "가. ", "%d) ", "□ ", "○ ", "- ", "[별표 %d] ", "Q%d. ", "", "① ");
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Block[] blocks = IntStream.range(0, 40)
                    .mapToObj(i -> block(
                            starts.get(random.nextInt(starts.size())).formatted(random.nextInt(9) + 1), i, random))
                    .toArray(Block[]::new);
            String all = pieces(blocks).stream()
                    .map(piece -> String.join("\n", piece.headings()) + "\n" + piece.text())
                    .collect(Collectors.joining("\n"));
            assertThat(IntStream.range(0, 40).mapToObj("낱말%d번"::formatted))
                    .as("seed " + seed)
                    .allSatisfy(word -> assertThat(all).contains(word));
        }
    }

    private static Block block(String start, int i, Random random) {
        String text = start
                + "낱말%d번".formatted(i)
                + " 글".repeat(random.nextInt(4) == 0 ? random.nextInt(1200) : random.nextInt(20));
        List<String> notes = random.nextInt(9) == 0 ? List.of("각주 하나") : List.of();
        if (random.nextInt(6) > 0) return new Paragraph(random.nextInt(9) == 0 ? 1 : 0, text, notes);
        return Table.of("", List.of(List.of("구분", "내용", "비고"), List.of("가", text, "1")), random.nextBoolean());
    }

    private static List<Piece> cut(String... paragraphs) {
        return pieces(Arrays.stream(paragraphs).map(Paragraph::new).toArray(Block[]::new));
    }

    private static List<Piece> pieces(Block... blocks) {
        return manuscript(blocks).pieces();
    }

    private static Manuscript manuscript(Block... blocks) {
        return BlockCut.manuscript(source(), new Draft("", 0, List.of(blocks)));
    }

    private static Source source() {
        return new Source(Path.of("2026 살림.hwp"), "x".getBytes(StandardCharsets.UTF_8));
    }
}
