package kr.dolbom.knowledge.reading.hwp;

import java.util.List;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;

/** What is in the runs of a paragraph: text, tables, shapes, notes. Running heads and comments are not text. */
final class HwpxRuns {

    private final HwpxBody body;
    private final Written written;

    HwpxRuns(HwpxBody body, Written written) {
        this.body = body;
        this.written = written;
    }

    /** Reads the element just started to its end. */
    void read(Xml xml) {
        switch (xml.name()) {
            case "run", "ctrl" -> xml.children(() -> read(xml));
            case "t" -> text(xml);
            case "tbl" -> written.blocks(new HwpxTable(body).blocks(xml));
            case "switch" -> xml.children(() -> otherwise(xml));
            case "equation" -> xml.children(() -> script(xml));
            case "footNote" -> written.note("각주 " + note(xml));
            case "endNote" -> written.note("미주 " + note(xml));
            case "autoNum" -> number(xml);
            case "secPr" -> {
                body.takeOutline(xml.attribute("outlineShapeIDRef"));
                xml.skip();
            }
            case "compose" -> {
                written.text(xml.attribute("composeText"));
                xml.skip();
            }
            case "dutmal" -> xml.children(() -> smallText(xml));
            case "btn", "radioBtn", "checkBtn" -> {
                written.word(xml.attribute("caption"));
                xml.skip();
            }
            case "edit", "comboBox", "listBox" -> xml.children(() -> formText(xml));
            case "textart" -> {
                written.blocks(List.of(new Paragraph(xml.attribute("text"))));
                xml.skip();
            }
            case "header", "footer", "fieldBegin", "hiddenComment", "colPr", "pageNum", "newNum", "bookmark" ->
                xml.skip();
            default -> written.blocks(body.paragraphs(xml));
        }
    }

    /** The same thing twice, for newer programs and for others; one is enough. */
    private void otherwise(Xml xml) {
        if (xml.at("default")) xml.children(() -> read(xml));
        else xml.skip();
    }

    private void text(Xml xml) {
        int depth = 0;
        while (xml.step()) {
            if (xml.isText()) written.text(xml.letters());
            else if (xml.isStart()) {
                depth++;
                written.text(plain(xml.name()));
            } else if (xml.isEnd() && depth-- == 0) return;
        }
    }

    private static String plain(String control) {
        return switch (control) {
            case "lineBreak" -> "\n";
            case "tab", "nbSpace", "fwSpace" -> " ";
            case "hyphen" -> "-";
            default -> "";
        };
    }

    private String note(Xml xml) {
        return Block.text(body.paragraphs(xml));
    }

    private void number(Xml xml) {
        int number = xml.number("num", 0);
        xml.children(() -> {
            String text = Numbering.text(number, HwpxStyles.format(xml.attribute("type")));
            written.text(xml.attribute("prefixChar") + text + xml.attribute("suffixChar"));
            xml.skip();
        });
    }

    /** The script of the formula; people read {@code {a} over {b}} sooner than nothing. */
    private void script(Xml xml) {
        if (xml.at("script")) written.word(xml.text());
        else xml.skip();
    }

    /** 덧말: a word with a smaller one over or under it. */
    private void smallText(Xml xml) {
        boolean small = xml.at("subText");
        String text = xml.text();
        if (!text.isBlank()) written.text(small ? "(" + text + ")" : text);
    }

    private void formText(Xml xml) {
        if (xml.at("text")) written.word(xml.text());
        else xml.skip();
    }
}
