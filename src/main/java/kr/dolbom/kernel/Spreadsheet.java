package kr.dolbom.kernel;

/** What a CSV file needs besides commas to be opened safely in a spreadsheet. */
public final class Spreadsheet {

    /** Spreadsheets take a file for UTF-8 only when it begins so. */
    public static final String UTF_8_MARK = "\uFEFF";

    private Spreadsheet() {}

    /** What people typed, so that it is not taken for a formula. */
    public static String harmless(String cell) {
        return cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
