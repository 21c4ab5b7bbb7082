package kr.dolbom.knowledge.reading.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdnRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

/** Paragraphs of a DOCX file with the level of their style, the number Word draws before them, and their notes. */
final class DocxParagraphs {

    private static final Pattern HEADING = Pattern.compile("(?:heading|제목|개요) ?([1-9])");

    /** Styles are based on one another, in damaged files in a circle. */
    private static final int BASED = 10;

    private final XWPFDocument document;
    private final DocxNumbers numbers = new DocxNumbers();

    DocxParagraphs(XWPFDocument document) {
        this.document = document;
    }

    List<Block> read(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        List<String> notes = new ArrayList<>();
        for (IRunElement run : paragraph.getIRuns()) {
            if (run instanceof XWPFRun written) {
                text.append(written.text());
                notes.addAll(notes(written));
            } else {
                text.append(run);
            }
        }
        return List.of(new Paragraph(level(paragraph), numbered(paragraph, text.toString()), notes));
    }

    private String numbered(XWPFParagraph paragraph, String text) {
        return text.isBlank() ? "" : numbers.next(paragraph) + text;
    }

    /** References into the notes; the marks the library writes for them are left in the text. */
    private List<String> notes(XWPFRun run) {
        List<String> notes = new ArrayList<>();
        for (CTFtnEdnRef reference : run.getCTR().getFootnoteReferenceList())
            add(notes, document.getFootnoteByID(reference.getId().intValue()));
        for (CTFtnEdnRef reference : run.getCTR().getEndnoteReferenceList())
            add(notes, document.getEndnoteByID(reference.getId().intValue()));
        return notes;
    }

    private static void add(List<String> notes, @Nullable XWPFAbstractFootnoteEndnote note) {
        if (note == null) return;
        StringBuilder text = new StringBuilder();
        for (XWPFParagraph paragraph : note.getParagraphs())
            text.append(paragraph.getText()).append(' ');
        notes.add(text.toString().strip());
    }

    private int level(XWPFParagraph paragraph) {
        int own = outline(paragraph.getCTP().getPPr());
        if (own > 0) return own;
        String id = paragraph.getStyleID();
        for (int i = 0; i < BASED && id != null && document.getStyles() != null; i++) {
            XWPFStyle style = document.getStyles().getStyle(id);
            if (style == null) return 0;
            int level = level(style);
            if (level > 0) return level;
            id = style.getBasisStyleID();
        }
        return 0;
    }

    private static int level(XWPFStyle style) {
        String name = style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) return Integer.parseInt(heading.group(1));
        return name.equals("title") ? 1 : outline(style.getCTStyle().getPPr());
    }

    /** Word counts from 0 and means text by 9. */
    private static int outline(@Nullable CTPPrBase properties) {
        if (properties == null || !properties.isSetOutlineLvl()) return 0;
        int level = properties.getOutlineLvl().getVal().intValue();
        return level >= 0 && level < 9 ? level + 1 : 0;
    }
}
