package kr.dolbom.desk;

/** How much the desk holds. */
public record DeskCounts(
        long conversations, long cited, long needsDetail, long refused, long up, long down, long waiting) {

    public long questions() {
        return cited + needsDetail + refused;
    }
}
