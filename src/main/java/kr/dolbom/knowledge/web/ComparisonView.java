package kr.dolbom.knowledge.web;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.knowledge.Comparison;
import kr.dolbom.knowledge.Comparison.Change;
import kr.dolbom.knowledge.Comparison.Kind;
import kr.dolbom.knowledge.Comparison.Line;
import kr.dolbom.knowledge.Comparison.Stretch;

/**
 * A comparison as the page shows it.
 *
 * @param left how many changes are not shown
 */
record ComparisonView(String from, String to, List<ChangeView> changes, int left) {

    ComparisonView {
        changes = List.copyOf(changes);
    }

    /** An article with what is not the same in it. */
    record ChangeView(int number, String heading, String kind, String look, String since, List<Row> rows) {}

    /**
     * Two paragraphs side by side, or a number of paragraphs that are the same on both sides.
     *
     * @param same how many paragraphs are left out because nothing in them changed; 0 for a row of text
     */
    record Row(List<Stretch> before, List<Stretch> after, boolean changed, int same) {}

    static ComparisonView of(Comparison comparison, int most) {
        List<Change> changes = comparison.changes();
        List<ChangeView> views = new ArrayList<>();
        for (Change change : changes.subList(0, Math.min(most, changes.size())))
            views.add(of(views.size() + 1, change));
        return new ComparisonView(
                comparison.from().toString(), comparison.to().toString(), views, Math.max(0, changes.size() - most));
    }

    private static ChangeView of(int number, Change change) {
        return new ChangeView(
                number,
                change.heading(),
                korean(change.kind()),
                change.kind().name().toLowerCase(java.util.Locale.ROOT),
                change.since().toString(),
                rows(change.lines()));
    }

    private static String korean(Kind kind) {
        return switch (kind) {
            case AMENDED -> "개정";
            case ADDED -> "신설";
            case DELETED -> "삭제";
        };
    }

    /** Paragraphs that stayed are counted, except those right beside a change, which say where one is. */
    private static List<Row> rows(List<Line> lines) {
        List<Row> rows = new ArrayList<>();
        int same = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isFarFromChanges(i, lines)) {
                same++;
                continue;
            }
            if (same > 0) rows.add(new Row(List.of(), List.of(), false, same));
            same = 0;
            Line line = lines.get(i);
            rows.add(new Row(joined(line.before()), joined(line.after()), !line.isSame(), 0));
        }
        if (same > 0) rows.add(new Row(List.of(), List.of(), false, same));
        return rows;
    }

    /** The space between two changed words belongs to the change, so that they are marked as one. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            boolean between = i > 0
                    && i + 1 < stretches.size()
                    && stretch.text().isBlank()
                    && stretches.get(i + 1).changed()
                    && joined.getLast().changed();
            boolean changed = stretch.changed() || between;
            if (changed && !joined.isEmpty() && joined.getLast().changed())
                joined.set(joined.size() - 1, new Stretch(joined.getLast().text() + stretch.text(), true));
            else joined.add(new Stretch(stretch.text(), changed));
        }
        return joined;
    }

    private static boolean isFarFromChanges(int line, List<Line> lines) {
        return lines.subList(Math.max(0, line - 1), Math.min(lines.size(), line + 2)).stream()
                .allMatch(Line::isSame);
    }
}
