package kr.dolbom.knowledge.reading.hwp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.dogfoot.hwplib.object.docinfo.numbering.ParagraphNumberFormat;
import kr.dogfoot.hwplib.object.etc.HWPTag;

/** What the document settings of an HWP file say about its text: heads of paragraphs, shaded cells. */
final class HwpStyles {

    private static final int WHITE = 0xFFFFFF;

    private final List<Head> heads = new ArrayList<>();
    private final List<Numbering> numberings = new ArrayList<>();
    private final List<String> bullets = new ArrayList<>();
    private final Set<Integer> shaded = new HashSet<>();

    /** What is drawn in front of paragraphs of a shape. */
    record Head(Kind kind, int level, int id) {

        enum Kind {
            NONE,
            OUTLINE,
            NUMBER,
            BULLET
        }

        static final Head NONE = new Head(Kind.NONE, 0, 0);
    }

    private HwpStyles() {}

    static HwpStyles of(Record docInfo) {
        HwpStyles styles = new HwpStyles();
        int[] borders = {0};
        for (Record top : docInfo.children()) {
            styles.take(top, borders);
            top.children().forEach(record -> styles.take(record, borders));
        }
        return styles;
    }

    private void take(Record record, int[] borders) {
        switch (record.tag()) {
            case HWPTag.PARA_SHAPE -> heads.add(head(record));
            case HWPTag.NUMBERING -> numberings.add(numbering(record));
            case HWPTag.BULLET -> bullets.add(bullet(record));
            case HWPTag.BORDER_FILL -> {
                borders[0]++;
                if (isShaded(record)) shaded.add(borders[0]);
            }
            default -> {}
        }
    }

    Head head(int paragraphShape) {
        return paragraphShape < heads.size() ? heads.get(paragraphShape) : Head.NONE;
    }

    /** Numbered from 1; an empty one when the file names one it does not have. */
    Numbering numbering(int id) {
        return id >= 1 && id <= numberings.size() ? numberings.get(id - 1) : new Numbering(List.of());
    }

    String bullet(int id) {
        return id >= 1 && id <= bullets.size() ? bullets.get(id - 1) : "";
    }

    boolean isShaded(int borderFill) {
        return shaded.contains(borderFill);
    }

    private static Head head(Record record) {
        int property = record.intAt(0);
        Head.Kind kind = Head.Kind.values()[property >>> 23 & 3];
        return new Head(kind, property >>> 25 & 7, record.shortAt(30));
    }

    /** Seven levels of head, pattern; then their first numbers, which older versions do not have. */
    private static Numbering numbering(Record record) {
        List<String> patterns = new ArrayList<>();
        List<ParagraphNumberFormat> formats = new ArrayList<>();
        int at = 0;
        for (int level = 0; level < 7; level++) {
            formats.add(ParagraphNumberFormat.valueOf((byte) (record.intAt(at) >>> 5 & 0xF)));
            patterns.add(record.textAt(at + 12));
            at += 14 + record.shortAt(at + 12) * 2;
        }
        List<Numbering.Level> levels = new ArrayList<>();
        for (int level = 0; level < 7; level++) {
            int start = record.intAt(at + 2 + level * 4);
            levels.add(new Numbering.Level(patterns.get(level), formats.get(level), Math.clamp(start, 1, 9999)));
        }
        return new Numbering(levels);
    }

    /** Symbol fonts have their marks at private places; what they look like is not known, so all are one mark. */
    private static String bullet(Record record) {
        char mark = (char) record.shortAt(12);
        return Character.getType(mark) == Character.PRIVATE_USE || mark < ' ' ? "•" : String.valueOf(mark);
    }

    /** A plain colour behind the text, lighter than none and darker than paper. */
    private static boolean isShaded(Record record) {
        boolean coloured = (record.intAt(32) & 1) != 0;
        int colour = record.intAt(36);
        return coloured && colour >>> 24 == 0 && (colour & WHITE) != WHITE;
    }
}
