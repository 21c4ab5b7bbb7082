package kr.dolbom.desk.cli;

import java.io.Console;

/** How far a batch is: a bar on a terminal, one line at the end elsewhere. */
final class Progress {

    private static final int WIDTH = 30;

    private final long total;
    private final boolean terminal;
    private long done;
    private long failed;
    private long shownAt;

    Progress(long total) {
        Console console = System.console();
        this.total = total;
        this.terminal = console != null && console.isTerminal();
    }

    void step(boolean hasFailed) {
        done++;
        if (hasFailed) failed++;
        long now = System.nanoTime();
        if (!terminal || (now - shownAt < 100_000_000 && done < total)) return;
        shownAt = now;
        int filled = (int) (WIDTH * done / Math.max(1, total));
        System.err.printf("\r[%s%s] %,d/%,d", "█".repeat(filled), "·".repeat(WIDTH - filled), done, total);
        System.err.flush();
    }

    void end() {
        if (terminal) System.err.println();
        System.err.printf("질문 %,d개 가운데 %,d개에 답했고 %,d개는 읽지 못했습니다.%n", done, done - failed, failed);
    }
}
