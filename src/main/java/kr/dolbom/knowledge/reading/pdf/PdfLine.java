package kr.dolbom.knowledge.reading.pdf;

/**
 * A line as printed.
 *
 * @param full whether it reaches the right edge of its column, so that the next one may go on with its sentence
 */
public record PdfLine(String text, boolean full) {}
