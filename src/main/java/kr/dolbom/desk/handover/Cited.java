package kr.dolbom.desk.handover;

/**
 * A passage a counsellor stands on.
 *
 * @param passage its id in the library
 * @param label how the source is named: work, article or page
 * @param quote the words of it that carry the reply
 */
public record Cited(String passage, String label, String quote) {}
