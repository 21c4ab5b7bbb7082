package kr.dolbom.outreach.campaign;

import java.util.List;
import java.util.Locale;

/** One measure as a table. */
public record Measure(String title, String what, List<String> heads, List<List<String>> rows) {

    /** Per cent with one digit; of nothing there is no share. */
    public static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }
}
