package kr.dolbom.outreach.line.sip;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Spreads calls evenly, no more in a second than the contract allows. */
final class Pace {

    /** Whoever would wait longer than this is refused: calls come faster than they may leave. */
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    private final long gap;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** How long this call waits for its turn; empty when too many wait already. */
    synchronized Optional<Duration> turn(long now) {
        long at = Math.max(now, next);
        if (at - now > LONGEST_WAIT) return Optional.empty();
        next = at + gap;
        return Optional.of(Duration.ofNanos(at - now));
    }

    synchronized Duration backlog(long now) {
        return Duration.ofNanos(Math.max(0, next - now));
    }
}
