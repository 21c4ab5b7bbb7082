package kr.dolbom.knowledge.reading.block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row while it is read from left to right: headings, then the values under them. */
final class RowText {

    private static final int SHORT = 100;

    private final List<String> groups = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    /** Headings and the values they stand before; a value's own path leads through the headings above it. */
    private record Run(List<String> labels, List<Value> values) {}

    private record Value(List<String> above, String text) {}

    RowText(String group) {
        if (!group.isEmpty()) groups.add(group);
    }

    /** A heading over several rows holds for the whole row, another until the next one after a value. */
    void heading(String text, boolean wide) {
        if (wide) {
            groups.add(text);
            return;
        }
        if (runs.isEmpty() || !runs.getLast().values.isEmpty()) runs.add(new Run(new ArrayList<>(), new ArrayList<>()));
        runs.getLast().labels.add(text);
    }

    void value(List<String> above, String text) {
        if (runs.isEmpty()) runs.add(new Run(new ArrayList<>(), new ArrayList<>()));
        runs.getLast().values.add(new Value(above, text));
    }

    @Override
    public String toString() {
        if (runs.size() == 1) groups.addAll(runs.getFirst().labels);
        List<String> values = runs.size() == 1
                ? runs.getFirst().values.stream()
                        .map(value -> text(List.of(), value))
                        .toList()
                : runs.stream().flatMap(RowText::texts).toList();
        String path = String.join(" > ", groups);
        if (values.isEmpty()) return path;
        if (path.isEmpty()) return String.join(isShort(values) ? "; " : "\n", values);
        String between = hasPaths() ? " > " : ": ";
        if (isShort(values)) return path + between + String.join("; ", values);
        return values.stream().map(value -> path + between + value).collect(Collectors.joining("\n"));
    }

    private boolean hasPaths() {
        return runs.size() > 1 || runs.getFirst().values.stream().anyMatch(value -> !value.above.isEmpty());
    }

    private static boolean isShort(List<String> values) {
        return values.stream().allMatch(value -> value.length() <= SHORT && value.indexOf('\n') < 0);
    }

    private static Stream<String> texts(Run run) {
        if (run.values.isEmpty()) return Stream.of(String.join(" > ", run.labels));
        return run.values.stream().map(value -> text(run.labels, value));
    }

    private static String text(List<String> labels, Value value) {
        String path = String.join(
                " > ", Stream.concat(labels.stream(), value.above.stream()).toList());
        return path.isEmpty() ? value.text : path + ": " + value.text;
    }
}
