package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.dogfoot.hwplib.object.docinfo.numbering.ParagraphNumberFormat;
import kr.dolbom.knowledge.reading.hwp.Numbering.Level;

/** What {@code header.xml} says about the text: heads of paragraphs, shaded cells. */
final class HwpxStyles {

    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, Numbering> numberings = new HashMap<>();
    private final Map<String, String> bullets = new HashMap<>();
    private final Set<String> shaded = new HashSet<>();

    /** What is drawn in front of paragraphs of a shape: {@code type} OUTLINE, NUMBER, BULLET or NONE. */
    record Head(String type, int level, String id) {
        static final Head NONE = new Head("NONE", 0, "");
    }

    void read(Xml xml) {
        String border = "";
        String paragraph = "";
        while (xml.next()) {
            switch (xml.name()) {
                case "borderFill" -> border = xml.attribute("id");
                case "winBrush" -> {
                    if (isShade(xml.attribute("faceColor"))) shaded.add(border);
                }
                case "numbering" -> numberings.put(xml.attribute("id"), numbering(xml));
                case "bullet" -> bullets.put(xml.attribute("id"), mark(xml.attribute("char")));
                case "paraPr" -> paragraph = xml.attribute("id");
                case "heading" ->
                    heads.put(
                            paragraph, new Head(xml.attribute("type"), xml.number("level", 0), xml.attribute("idRef")));
                default -> {}
            }
        }
    }

    Head head(String paragraphShape) {
        return heads.getOrDefault(paragraphShape, Head.NONE);
    }

    Numbering numbering(String id) {
        return numberings.getOrDefault(id, new Numbering(List.of()));
    }

    String bullet(String id) {
        return bullets.getOrDefault(id, "");
    }

    boolean isShaded(String borderFill) {
        return shaded.contains(borderFill);
    }

    private static Numbering numbering(Xml xml) {
        List<Level> levels = new ArrayList<>();
        xml.children(() -> {
            int start = Math.clamp(xml.number("start", 1), 1, 9999);
            ParagraphNumberFormat format = format(xml.attribute("numFormat"));
            levels.add(new Level(xml.text().strip(), format, start));
        });
        return new Numbering(levels);
    }

    static ParagraphNumberFormat format(String name) {
        return switch (name) {
            case "CIRCLED_DIGIT" -> ParagraphNumberFormat.CircledNumber;
            case "ROMAN_CAPITAL" -> ParagraphNumberFormat.UppercaseRomanNumber;
            case "ROMAN_SMALL" -> ParagraphNumberFormat.LowercaseRomanNumber;
            case "LATIN_CAPITAL" -> ParagraphNumberFormat.UppercaseAlphabet;
            case "LATIN_SMALL" -> ParagraphNumberFormat.LowercaseAlphabet;
            case "CIRCLED_LATIN_CAPITAL" -> ParagraphNumberFormat.CircledUppercaseAlphabet;
            case "CIRCLED_LATIN_SMALL" -> ParagraphNumberFormat.CircledLowercaseAlphabet;
            case "HANGUL_SYLLABLE" -> ParagraphNumberFormat.Hangul;
            case "CIRCLED_HANGUL_SYLLABLE" -> ParagraphNumberFormat.CircledHangul;
            case "HANGUL_JAMO" -> ParagraphNumberFormat.HangulJamo;
            case "CIRCLED_HANGUL_JAMO" -> ParagraphNumberFormat.CircledHangulJamo;
            case "HANGUL_PHONETIC" -> ParagraphNumberFormat.HangulNumber;
            case "IDEOGRAPH" -> ParagraphNumberFormat.HanjaNumber;
            case "CIRCLED_IDEOGRAPH" -> ParagraphNumberFormat.CircledHanjaNumber;
            case "DECAGON_CIRCLE" -> ParagraphNumberFormat.SibGanHangul;
            case "DECAGON_CIRCLE_HANJA" -> ParagraphNumberFormat.SibGanHanja;
            default -> ParagraphNumberFormat.Number;
        };
    }

    /** As in HWP: what a symbol font draws at a private place is not known. */
    private static String mark(String mark) {
        return mark.isBlank() || Character.getType(mark.codePointAt(0)) == Character.PRIVATE_USE ? "•" : mark;
    }

    private static boolean isShade(String colour) {
        return colour.matches("#[0-9A-Fa-f]{6,8}")
                && !colour.toUpperCase(Locale.ROOT).endsWith("FFFFFF");
    }
}
