package kr.dolbom.knowledge.reading.office;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.knowledge.reading.Source;
import kr.dolbom.knowledge.reading.block.Block;
import kr.dolbom.knowledge.reading.block.Block.Paragraph;
import kr.dolbom.knowledge.reading.block.Draft;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A word processor file of OOXML. The library keeps all of a part in memory, so parts are kept small. */
public final class DocxFile {

    /** About 3,000 pages of text. */
    private static final long LARGEST_PART = 48L << 20;

    private static final int DEEPEST = 30;

    private final DocxParagraphs paragraphs;

    private DocxFile(XWPFDocument document) {
        paragraphs = new DocxParagraphs(document);
    }

    public static Draft read(Source source) {
        return Door.read(source, "워드 파일 구조가 깨짐", () -> {
            try (OPCPackage file = OPCPackage.open(Parts.of(source, LARGEST_PART));
                    XWPFDocument document = new XWPFDocument(file)) {
                return new Draft(title(document), 0, new DocxFile(document).blocks(document.getBodyElements(), 0));
            }
        });
    }

    /** What the writer named it; the program's own name for a new file says nothing. */
    private static String title(XWPFDocument document) {
        String title = document.getProperties().getCoreProperties().getTitle();
        return title == null || title.matches("(?i)\\s*|word document|제목 ?없음|문서 ?\\d*") ? "" : title;
    }

    List<Block> blocks(List<IBodyElement> elements, int depth) {
        List<Block> blocks = new ArrayList<>();
        if (depth > DEEPEST) return blocks;
        for (IBodyElement element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> blocks.addAll(paragraphs.read(paragraph));
                case XWPFTable table -> blocks.addAll(DocxTable.read(table, this, depth + 1));
                case XWPFSDT control ->
                    control.getContent().getText().lines().map(Paragraph::new).forEach(blocks::add);
                default -> {}
            }
        }
        return blocks.stream().filter(DocxFile::isWritten).toList();
    }

    private static boolean isWritten(Block block) {
        return !(block instanceof Paragraph paragraph) || !paragraph.text().isEmpty();
    }
}
