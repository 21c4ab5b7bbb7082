package kr.dolbom.knowledge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import kr.dolbom.knowledge.ImportListener;
import kr.dolbom.knowledge.ImportReport;

/** Shows an import as it goes on: one moving line on a terminal, a few plain lines in a log. */
final class ImportProgress implements ImportListener {

    private static final int WIDTH = 24;
    private static final int PLAIN_EVERY = 25;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private int files;
    private int done;
    private int passages;

    ImportProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void found(int all) {
        files = all;
    }

    @Override
    public void reading(Path file) {
        if (terminal) {
            moving(bar(done, files) + " %d/%d 파일 · 문단 %,d개 · %s".formatted(done, files, passages, file.getFileName()));
        }
    }

    @Override
    public void done(Path file, Outcome outcome) {
        done++;
        switch (outcome) {
            case Outcome.Added(int added) -> passages += added;
            case Outcome.NewVersion(int added) -> passages += added;
            case Outcome.Replaced(int replaced) -> passages += replaced;
            case Outcome.Unchanged() -> {}
            case Outcome.Failed(String reason) -> line("실패: " + reason);
        }
        if (!terminal && (done % PLAIN_EVERY == 0 || done == files)) {
            line("%d/%d 파일을 읽었습니다 (문단 %,d개).".formatted(done, files, passages));
        }
    }

    @Override
    public void indexed(int documents, int all) {
        if (terminal) moving(bar(documents, all) + " %d/%d 문서의 색인을 만드는 중".formatted(documents, all));
        else if (documents == all) line("%d개 문서의 색인을 만들었습니다.".formatted(all));
    }

    void close(ImportReport report) {
        line("끝: 새 문서 %d · 새 판 %d · 바뀐 문서 %d · 그대로 %d · 실패 %d · 문단 %,d개 · %.1f초"
                .formatted(
                        report.added(),
                        report.versions(),
                        report.replaced(),
                        report.unchanged(),
                        report.failed(),
                        report.passages(),
                        report.took().toMillis() / 1000.0));
    }

    private void line(String text) {
        if (terminal) out.print(CLEAR);
        out.println(text);
        out.flush();
    }

    private void moving(String text) {
        out.print(CLEAR + text);
        out.flush();
    }

    private static String bar(int done, int all) {
        int full = all == 0 ? WIDTH : WIDTH * done / all;
        return "[" + "█".repeat(full) + "░".repeat(WIDTH - full) + "]";
    }
}
