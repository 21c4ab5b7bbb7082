package kr.dolbom.knowledge.reading.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.text.TextPosition;

/** A line while it is put together, with where it ends. */
final class DrawnLine {

    /** A justified line may end a letter early; more than that is the end of a paragraph. */
    private static final double SLACK = 1.6;

    private final StringBuilder text = new StringBuilder();
    private float right;
    private float letter;
    private int column;

    void add(String word, List<TextPosition> positions) {
        text.append(word);
        for (TextPosition position : positions) {
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            letter = Math.max(letter, position.getFontSizeInPt());
        }
    }

    void space() {
        text.append(' ');
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    DrawnLine in(int column) {
        this.column = column;
        return this;
    }

    static List<PdfLine> read(List<DrawnLine> lines) {
        Map<Integer, Float> edges = new HashMap<>();
        for (DrawnLine line : lines) edges.merge(line.column, line.right, Math::max);
        return lines.stream()
                .map(line ->
                        new PdfLine(line.text.toString().strip(), line.reaches(edges.getOrDefault(line.column, 0f))))
                .toList();
    }

    private boolean reaches(float edge) {
        return right > edge - SLACK * letter;
    }
}
