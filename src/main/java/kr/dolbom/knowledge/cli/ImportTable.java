package kr.dolbom.knowledge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dolbom.knowledge.jobs.Amounts;
import kr.dolbom.knowledge.jobs.FileState;
import kr.dolbom.knowledge.jobs.ImportFile;

/** What was imported, a line for each format. */
final class ImportTable {

    private static final List<String> HEADINGS = List.of("형식", "파일", "그대로", "실패", "쪽", "표", "칸", "문단", "읽기(초)");

    private final List<ImportFile> files;

    ImportTable(List<ImportFile> files) {
        this.files = files;
    }

    List<String> lines() {
        Map<String, List<ImportFile>> byFormat = files.stream()
                .filter(file -> !file.result().format().isEmpty())
                .collect(Collectors.groupingBy(file -> file.result().format(), TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        byFormat.forEach((format, those) -> rows.add(row(format, those)));
        if (byFormat.size() > 1) rows.add(row("모두", files));
        return aligned(rows);
    }

    private static List<String> row(String format, List<ImportFile> files) {
        Amounts sum = files.stream().map(file -> file.result().amounts()).reduce(Amounts.NOTHING, Amounts::plus);
        return List.of(
                format,
                number(files.size()),
                number(count(files, FileState.SKIPPED)),
                number(count(files, FileState.FAILED)),
                number(sum.pages()),
                number(sum.tables()),
                number(sum.cells()),
                number(sum.passages()),
                "%.1f".formatted(sum.milliseconds() / 1000.0));
    }

    private static long count(List<ImportFile> files, FileState state) {
        return files.stream().filter(file -> file.state() == state).count();
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = IntStream.range(0, HEADINGS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line =
                new StringBuilder(padding(row.getFirst(), widths[0]).insert(0, row.getFirst()));
        for (int column = 1; column < widths.length; column++) {
            String cell = row.get(column);
            line.append("  ").append(padding(cell, widths[column])).append(cell);
        }
        return line.toString();
    }

    private static StringBuilder padding(String cell, int width) {
        return new StringBuilder(" ".repeat(width - width(cell)));
    }

    /** Hangul takes two places on a terminal. */
    private static int width(String text) {
        return text.codePoints().map(letter -> letter >= 0x1100 ? 2 : 1).sum();
    }

    private static String number(long number) {
        return "%,d".formatted(number);
    }
}
