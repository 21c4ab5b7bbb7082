package kr.dolbom.outreach.campaign.list;

/**
 * Something to look at in a row.
 *
 * @param error the row will not be called; otherwise it will, and this is worth knowing
 * @param text in Korean: what is wrong and what happens
 */
public record Finding(boolean error, String text) {

    static Finding error(String text) {
        return new Finding(true, text);
    }

    static Finding warning(String text) {
        return new Finding(false, text);
    }
}
