package kr.dolbom.outreach.campaign;

/**
 * How often and how soon it is tried again.
 *
 * @param perNumber calls to one number at most
 * @param perHousehold calls to one household at most
 * @param perDay calls to one household in one day at most
 * @param gapMinutes the least time between two calls of a household, whatever happened
 * @param busyMinutes how soon a busy number is tried again
 * @param textMinutes how long after the text the first call may come
 */
public record Spacing(int perNumber, int perHousehold, int perDay, int gapMinutes, int busyMinutes, int textMinutes) {

    /** What the first campaigns begin with; every office changes it as it likes. */
    public static final Spacing USUAL = new Spacing(3, 6, 2, 15, 15, 30);

    public Spacing {
        if (perNumber < 1 || perHousehold < 1 || perDay < 1 || gapMinutes < 1 || busyMinutes < 1 || textMinutes < 0)
            throw new IllegalArgumentException("nothing would be tried");
    }
}
