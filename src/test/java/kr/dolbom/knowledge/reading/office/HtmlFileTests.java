package kr.dolbom.knowledge.reading.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Encoding;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Block.Table;
import kr.dolbom.knowledge.reading.block.Cell;
import kr.dolbom.knowledge.reading.block.Draft;
import org.junit.jupiter.api.Test;

class HtmlFileTests {

    @Test
    void headingsParagraphsAndListsAreReadInTheirOrder() {
        List<Block> blocks =
                read("<title>안내</title><h2>지원 <b>대상</b></h2>앞의 글<p>만 0세부터<br>2세까지</p><ul><li>첫째<li>둘째</ul><ol><li>하나<li>둘</ol>")
                        .blocks();
        assertThat(blocks)
                .containsExactly(
                        new Paragraph(2, "지원 대상"),
                        new Paragraph("앞의 글"),
                        new Paragraph("만 0세부터"),
                        new Paragraph("2세까지"),
                        new Paragraph("- 첫째"),
                        new Paragraph("- 둘째"),
                        new Paragraph("1. 하나"),
                        new Paragraph("2. 둘"));
    }

    @Test
    void whatSurroundsEveryPageIsLeftOut() {
        Draft draft = read(
                "<nav>메뉴</nav><div id=gnb>메뉴</div><div class='left-menu'>메뉴</div><script>x</script><style>y</style>"
                        + "<p style='display: none'>숨김</p><div id=content><p>본문입니다.</p></div><footer>주소</footer>");
        assertThat(draft.blocks()).containsExactly(new Paragraph("본문입니다."));
    }

    @Test
    void cellsKeepTheirSpansAndHeadings() {
        Table table = table(
                "<table><caption>과목</caption><tr><th rowspan=2>관</th><th colspan=2>예산</th></tr><tr><th>올해</th><th>지난해</th></tr>"
                        + "<tr><td>인건비</td><td>10</td><td>20</td></tr></table>");
        assertThat(table.caption()).isEqualTo("과목");
        assertThat(table.cells())
                .extracting(Cell::text, Cell::row, Cell::column, Cell::rowSpan, Cell::columnSpan, Cell::heading)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("관", 0, 0, 2, 1, true),
                        org.assertj.core.groups.Tuple.tuple("예산", 0, 1, 1, 2, true),
                        org.assertj.core.groups.Tuple.tuple("올해", 1, 1, 1, 1, true),
                        org.assertj.core.groups.Tuple.tuple("20", 2, 2, 1, 1, false));
    }

    @Test
    void aTableThatArrangesThePageIsNone() {
        Draft draft = read(
                "<table><tr><td><h3>알림</h3><p>글입니다.</p></td><td><table><tr><td>가</td><td>나</td></tr></table></td></tr></table>");
        assertThat(draft.tables()).isEqualTo(1);
        assertThat(draft.blocks()).contains(new Paragraph(3, "알림"), new Paragraph("글입니다."));
    }

    @Test
    void thePageMayBeWrongAboutItsEncoding() {
        byte[] old = "<html><meta charset=utf-8><p>보육료를 준다.</p>".getBytes(Encoding.CP949);
        assertThat(read(old).blocks()).containsExactly(new Paragraph("보육료를 준다."));
        byte[] damaged = "<html><meta charset=euc-kr><p>보육료를 준다.\u00FF</p>".getBytes(Encoding.CP949);
        damaged[damaged.length - 5] = (byte) 0xFF;
        assertThat(read(damaged).blocks().toString()).contains("보육료를 준다.");
    }

    @Test
    void impossibleSpansCostNothing() {
        Table table =
                table("<table><tr><td rowspan=99999 colspan=99999>가</td><td>나</td></tr><tr><td>다</td></tr></table>");
        assertThat(table.cells().getFirst().rowSpan()).isEqualTo(2);
    }

    @Test
    void nestingWithoutEndIsReadOrRefused() {
        assertThat(read("<div>".repeat(100_000) + "글입니다.").blocks()).isNotEmpty();
    }

    @Test
    void aPageWithoutTextIsRefused() {
        WorkbookTests.assertProblem(Code.FILE_EMPTY, () -> read("<html><script>x</script>"));
    }

    private static Table table(String html) {
        return WorkbookTests.table(read(html));
    }

    private static Draft read(String html) {
        return read(html.getBytes(UTF_8));
    }

    private static Draft read(byte[] html) {
        return HtmlFile.read(new Source(Path.of("안내.html"), html));
    }
}
