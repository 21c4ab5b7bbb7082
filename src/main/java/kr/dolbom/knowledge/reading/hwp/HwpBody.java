package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.List;
import kr.dogfoot.hwplib.object.bodytext.control.ControlType;
import kr.dogfoot.hwplib.object.etc.HWPTag;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.hwp.HwpStyles.Head;

/** Reads the paragraphs of a section. */
final class HwpBody {

    private static final int LINE_LENGTH = 36;

    private final HwpStyles styles;
    private final Limits limits;
    private final Numbers numbers = new Numbers();
    private final HwpControls controls = new HwpControls(this);
    private Numbering outline = new Numbering(List.of());
    private int depth;
    private int pages;
    private int lastLine = Integer.MAX_VALUE;

    HwpBody(HwpStyles styles, Limits limits) {
        this.styles = styles;
        this.limits = limits;
    }

    HwpStyles styles() {
        return styles;
    }

    /** Pages of the last layout; 0 when none is kept. */
    int pages() {
        return pages;
    }

    List<Block> blocks(Record section) {
        lastLine = Integer.MAX_VALUE;
        for (Record paragraph : section.children(HWPTag.PARA_HEADER)) turnPages(paragraph);
        return paragraphs(section.children());
    }

    /** Those of the records that are paragraphs, with all they hold. */
    List<Block> paragraphs(List<Record> records) {
        limits.checkDepth(++depth);
        List<Block> blocks = new ArrayList<>();
        for (Record record : records) {
            if (record.tag() == HWPTag.PARA_HEADER) blocks.addAll(paragraph(record));
        }
        depth--;
        return blocks;
    }

    private List<Block> paragraph(Record paragraph) {
        List<Record> held = paragraph.children(HWPTag.CTRL_HEADER);
        takeOutline(held);
        Head head = styles.head(paragraph.shortAt(8));
        List<Record> texts = paragraph.children(HWPTag.PARA_TEXT);
        int level = head.kind() == Head.Kind.OUTLINE ? head.level() + 1 : 0;
        Written written = new Written(level, () -> number(head));
        HwpText text = new HwpText(written, controls, held);
        texts.forEach(text::read);
        text.readUncalled();
        return written.finished();
    }

    private String number(Head head) {
        return switch (head.kind()) {
            case NONE -> "";
            case OUTLINE -> numbers.next(outline, head.level());
            case NUMBER -> numbers.next(styles.numbering(head.id()), head.level());
            case BULLET -> styles.bullet(head.id());
        };
    }

    /** A section says at its start which numbering its outline has. */
    private void takeOutline(List<Record> held) {
        for (Record control : held) {
            if (control.intAt(0) == (int) ControlType.SectionDefine.getCtrlId())
                outline = styles.numbering(control.shortAt(18));
        }
    }

    /** A line that begins higher than the one before begins a page. */
    private void turnPages(Record paragraph) {
        for (Record lines : paragraph.children(HWPTag.PARA_LINE_SEG)) {
            for (int at = 0; at + LINE_LENGTH <= lines.length(); at += LINE_LENGTH) {
                int line = lines.intAt(at + 4);
                if (line < lastLine) pages++;
                lastLine = line;
            }
        }
    }
}
