package kr.dolbom.knowledge.reading.hwp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dogfoot.hwplib.object.bodytext.control.ControlType;
import kr.dogfoot.hwplib.object.docinfo.numbering.ParagraphNumberFormat;
import kr.dogfoot.hwplib.object.etc.HWPTag;
import kr.dolbom.knowledge.reading.block.Block;

/** What stands in a paragraph beside its letters. Running heads and comments are not text. */
final class HwpControls {

    /** A form object keeps its settings as one text: {@code Caption:wstring:2:동의 …}. */
    private static final Pattern FORM_TEXT = Pattern.compile("(?:Caption|Text):wstring:(\\d{1,4}):");

    private static final int ART_TEXT = 32;

    /** What is not among them may hold text as shapes do. */
    private static final Map<Integer, ControlType> TYPES = Arrays.stream(ControlType.values())
            .collect(Collectors.toMap(type -> (int) type.getCtrlId(), type -> type, (first, same) -> first));

    private final HwpBody body;

    HwpControls(HwpBody body) {
        this.body = body;
    }

    void read(Record control, Written into) {
        switch (TYPES.getOrDefault(control.intAt(0), ControlType.Gso)) {
            case Table -> into.blocks(new HwpTable(body).blocks(control));
            case Gso -> into.blocks(shape(control));
            case Equation -> equation(control, into);
            case Footnote -> into.note("각주 " + note(control));
            case Endnote -> into.note("미주 " + note(control));
            case AutoNumber -> into.text(number(control));
            case OverlappingLetter -> into.text(control.textAt(4));
            case AdditionalText -> into.text(withSmallText(control));
            case Form -> control.children(HWPTag.FORM_OBJECT).forEach(form -> formText(form, into));
            default -> {}
        }
    }

    /** A footnote as one line; its own tables are rare and lose nothing but their lines. */
    private String note(Record control) {
        return Block.text(body.paragraphs(control.children()));
    }

    /** Text boxes and captions, however deep in grouped shapes. */
    private List<Block> shape(Record record) {
        List<Block> blocks = new ArrayList<>(body.paragraphs(record.children()));
        for (Record child : record.children()) {
            if (child.tag() == HWPTag.SHAPE_COMPONENT) blocks.addAll(shape(child));
            if (child.tag() == HWPTag.SHAPE_COMPONENT_TEXTART) blocks.add(new Block.Paragraph(child.textAt(ART_TEXT)));
        }
        return blocks;
    }

    /** The script of the formula; people read {@code {a} over {b}} sooner than nothing. */
    private static void equation(Record control, Written into) {
        control.children(HWPTag.EQEDIT).forEach(script -> into.word(script.textAt(4)));
    }

    private static String number(Record control) {
        int format = control.intAt(4) >>> 4 & 0xFF;
        String number = Numbering.text(control.shortAt(8), ParagraphNumberFormat.valueOf((byte) Math.min(format, 16)));
        return letter(control.shortAt(12)) + number + letter(control.shortAt(14));
    }

    private static String letter(int code) {
        return code < ' ' ? "" : String.valueOf((char) code);
    }

    /** 덧말: a word with a smaller one over or under it. */
    private static String withSmallText(Record control) {
        String main = control.textAt(4);
        String small = control.textAt(6 + main.length() * 2);
        return small.isBlank() ? main : main + "(" + small + ")";
    }

    private static void formText(Record form, Written into) {
        String settings = new String(form.bytes(), form.from(), form.length() / 2 * 2, StandardCharsets.UTF_16LE);
        Matcher found = FORM_TEXT.matcher(settings);
        while (found.find()) {
            int end = Math.min(settings.length(), found.end() + Integer.parseInt(found.group(1)));
            into.word(settings.substring(found.end(), end));
        }
    }
}
