package kr.dolbom.outreach.talk;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Places planned calls one after the other, as fast as the line takes them. Many become ready at one moment, when their
 * first words have been rendered; the line would refuse most of these, and whoever is put through to a person would
 * have to stand behind them.
 */
final class InTurn {

    /** Half of what the line puts up with. */
    private static final Duration SHORT = Duration.ofMillis(500);

    private final Supplier<Duration> backlog;
    private final ReentrantLock turn = new ReentrantLock(true);

    InTurn(Supplier<Duration> backlog) {
        this.backlog = backlog;
    }

    /** Waits for its turn, then places. */
    <T> T take(Supplier<T> placing) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            for (Duration behind = backlog.get(); behind.compareTo(SHORT) > 0; behind = backlog.get())
                Thread.sleep(behind.minus(SHORT).plusMillis(1));
            return placing.get();
        } finally {
            turn.unlock();
        }
    }
}
