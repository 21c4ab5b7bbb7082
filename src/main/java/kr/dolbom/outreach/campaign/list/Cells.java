package kr.dolbom.outreach.campaign.list;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** The rows of a file as text, and no more of them than a list may have. */
final class Cells {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST = 500;

    /** @param line as the office's program counts it, from 1 */
    record Line(int line, List<String> cells) {}

    private final List<Line> lines = new ArrayList<>();

    void add(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) return;
        if (lines.size() > MOST_ROWS) throw new Problem(Code.LIST_TOO_LONG, MOST_ROWS);
        lines.add(new Line(
                line, cells.stream().limit(MOST_COLUMNS).map(Cells::plain).toList()));
    }

    List<Line> lines() {
        if (lines.isEmpty()) throw new Problem(Code.LIST_EMPTY);
        return List.copyOf(lines);
    }

    private static String plain(String cell) {
        String plain = cell.replace('\u00A0', ' ').strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
