package kr.dolbom.outreach.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InTurnTests {

    private static final int CALLS = 60;

    @Test
    void callsThatBecomeReadyAtOnceDoNotFloodTheLine() {
        SlowLine line = new SlowLine();
        InTurn turn = new InTurn(line::backlog);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int call = 0; call < CALLS; call++) callers.submit(() -> turn.take(line::place));
        }
        assertThat(line.stoodBehind).hasSize(CALLS).allMatch(behind -> behind.compareTo(Duration.ofSeconds(1)) < 0);
    }

    /** Fifty calls a second, and how far behind each found it. */
    private static final class SlowLine {

        private static final long GAP = TimeUnit.MILLISECONDS.toNanos(20);

        private final AtomicLong next = new AtomicLong(System.nanoTime());
        private final List<Duration> stoodBehind = new CopyOnWriteArrayList<>();

        long place() {
            stoodBehind.add(backlog());
            return next.updateAndGet(at -> Math.max(at, System.nanoTime()) + GAP);
        }

        Duration backlog() {
            return Duration.ofNanos(Math.max(0, next.get() - System.nanoTime()));
        }
    }
}
