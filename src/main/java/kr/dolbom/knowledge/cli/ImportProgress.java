package kr.dolbom.knowledge.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import kr.dolbom.knowledge.jobs.FileState;
import kr.dolbom.knowledge.jobs.ImportFile;
import kr.dolbom.knowledge.jobs.ImportJob;
import kr.dolbom.knowledge.jobs.ImportTexts;

/** Shows an import as it goes on: one moving line on a terminal, a few plain lines in a log. */
final class ImportProgress {

    private static final int WIDTH = 24;
    private static final int PLAIN_EVERY_PERCENT = 25;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private int saidPercent;
    private volatile int left;

    ImportProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(ImportJob job) {
        left = job.progress().files() - job.progress().ended();
        int percent = job.progress().percent();
        String text = ImportTexts.progress(job.progress());
        if (terminal) moving(bar(percent) + " " + text);
        else if (percent >= saidPercent + PLAIN_EVERY_PERCENT || job.finished()) {
            saidPercent = percent;
            line(text);
        }
    }

    void indexed(int documents, int all) {
        if (terminal) moving(bar(100 * documents / all) + " %,d/%,d 문서의 색인을 만드는 중".formatted(documents, all));
    }

    /** Somebody pressed Ctrl+C. */
    void interrupted() {
        if (left > 0) line("멈췄습니다. 남은 %,d개 파일은 ./dolbom import 로 이어서 가져오거나 --cancel 번호로 취소할 수 있습니다.".formatted(left));
    }

    void close(List<ImportFile> files, Duration took) {
        if (terminal) out.print(CLEAR);
        new ImportTable(files).lines().forEach(out::println);
        files.stream()
                .filter(file -> file.state() != FileState.FAILED
                        && !file.result().reason().isEmpty())
                .forEach(file ->
                        out.printf("%s: %s%n", file.name(), file.result().reason()));
        out.printf("모두 %.1f초 걸렸습니다.%n", took.toMillis() / 1000.0);
        out.flush();
    }

    void line(String text) {
        if (terminal) out.print(CLEAR);
        out.println(text);
        out.flush();
    }

    private void moving(String text) {
        out.print(CLEAR + text);
        out.flush();
    }

    private static String bar(int percent) {
        int full = WIDTH * percent / 100;
        return "[" + "█".repeat(full) + "░".repeat(WIDTH - full) + "]";
    }
}
