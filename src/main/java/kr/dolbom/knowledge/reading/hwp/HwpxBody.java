package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.hwp.HwpxStyles.Head;

/** Reads the paragraphs of a section. */
final class HwpxBody {

    private final HwpxStyles styles;
    private final Limits limits;
    private final Numbers numbers = new Numbers();
    private Numbering outline = new Numbering(List.of());
    private int depth;
    private int pages;
    private int lastLine = Integer.MAX_VALUE;

    HwpxBody(HwpxStyles styles, Limits limits) {
        this.styles = styles;
        this.limits = limits;
    }

    HwpxStyles styles() {
        return styles;
    }

    /** Pages of the last layout; 0 when none is kept. */
    int pages() {
        return pages;
    }

    List<Block> blocks(Xml xml) {
        lastLine = Integer.MAX_VALUE;
        List<Block> blocks = new ArrayList<>();
        if (xml.next()) blocks.addAll(paragraphs(xml));
        return blocks;
    }

    /** All paragraphs in the element just started, however deep, with what they hold. */
    List<Block> paragraphs(Xml xml) {
        limits.checkDepth(++depth);
        List<Block> blocks = new ArrayList<>();
        collect(xml, blocks);
        depth--;
        return blocks;
    }

    private void collect(Xml xml, List<Block> blocks) {
        xml.children(() -> {
            if (xml.at("p")) blocks.addAll(paragraph(xml));
            else if (xml.at("hiddenComment")) xml.skip();
            else collect(xml, blocks);
        });
    }

    private List<Block> paragraph(Xml xml) {
        Head head = styles.head(xml.attribute("paraPrIDRef"));
        int level = head.type().equals("OUTLINE") ? head.level() + 1 : 0;
        Written written = new Written(level, () -> number(head));
        HwpxRuns runs = new HwpxRuns(this, written);
        xml.children(() -> {
            if (xml.at("linesegarray")) xml.children(() -> turnPages(xml));
            else runs.read(xml);
        });
        return written.finished();
    }

    private String number(Head head) {
        return switch (head.type()) {
            case "OUTLINE" -> numbers.next(outline, head.level());
            case "NUMBER" -> numbers.next(styles.numbering(head.id()), head.level());
            case "BULLET" -> styles.bullet(head.id());
            default -> "";
        };
    }

    /** A section says at its start which numbering its outline has. */
    void takeOutline(String numbering) {
        outline = styles.numbering(numbering);
    }

    /** A line of the body that begins higher than the one before begins a page. */
    private void turnPages(Xml xml) {
        int line = xml.number("vertpos", 0);
        xml.skip();
        if (depth > 1) return;
        if (line < lastLine) pages++;
        lastLine = line;
    }
}
