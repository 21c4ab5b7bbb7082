package kr.dolbom.knowledge.reading.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collects the lines of each page. Letters printed twice with a small shift, as word processors draw shadows, are taken
 * once. A page that cannot be read has no lines; it does not keep the others from being read.
 */
final class PageReader extends PDFTextStripper {

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private List<DrawnLine> lines = new ArrayList<>();
    private DrawnLine line = new DrawnLine();
    private int column;

    PageReader() {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
    }

    List<List<PdfLine>> read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        emptyPagesUpTo(getCurrentPageNo() - 1);
        return pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (Thread.currentThread().isInterrupted()) throw new java.io.InterruptedIOException();
        emptyPagesUpTo(getCurrentPageNo() - 1);
        lines = new ArrayList<>();
        line = new DrawnLine();
        column = 0;
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException unreadable) {
            lines.clear();
        }
        close();
        pages.add(DrawnLine.read(lines));
    }

    /** The library passes over pages on which nothing is drawn. */
    private void emptyPagesUpTo(int number) {
        while (pages.size() < number) pages.add(List.of());
    }

    /** Columns become articles, which are written one after the other. */
    @Override
    protected void writePage() throws IOException {
        List<TextPosition> letters =
                charactersByArticle.stream().flatMap(List::stream).toList();
        charactersByArticle.clear();
        for (List<TextPosition> part :
                Columns.of(letters, getCurrentPage().getCropBox().getWidth())) {
            charactersByArticle.add(new ArrayList<>(part));
        }
        super.writePage();
    }

    @Override
    protected void startArticle(boolean leftToRight) {
        close();
        column++;
    }

    @Override
    protected void endArticle() {
        close();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.add(text, positions);
    }

    @Override
    protected void writeWordSeparator() {
        line.space();
    }

    @Override
    protected void writeLineSeparator() {
        close();
    }

    private void close() {
        if (!line.isBlank()) lines.add(line.in(column));
        line = new DrawnLine();
    }
}
