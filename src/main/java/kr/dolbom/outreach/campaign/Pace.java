package kr.dolbom.outreach.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** When a campaign will be through, going on as it went. */
final class Pace {

    /** So few say nothing about the rest. */
    private static final long LEAST = 5;

    private static final int FARTHEST_DAYS = 90;

    private Pace() {}

    /**
     * @param settled households that came to an end in the open time that was looked at
     * @return empty while there is too little to go by
     */
    static Optional<Instant> end(
            Instant now, long left, long settled, Duration openTime, CallingHours hours, Set<LocalDate> holidays) {
        if (left == 0) return Optional.of(now);
        if (settled < LEAST || openTime.isZero() || hours.daily().isZero()) return Optional.empty();
        Duration needed = Duration.ofMillis(openTime.toMillis() * left / settled);
        Instant at = now;
        for (int step = 0; step < FARTHEST_DAYS * 48; step++) {
            Instant from = at;
            Instant next = at.plus(Duration.ofMinutes(30));
            if (hours.takes(from, Duration.ZERO, holidays)) needed = needed.minusMinutes(30);
            if (needed.isNegative() || needed.isZero()) return Optional.of(next);
            at = next;
        }
        return Optional.empty();
    }

    /** How much of the time between was open, to the quarter of an hour. */
    static Duration open(Instant from, Instant to, CallingHours hours, Set<LocalDate> holidays) {
        Duration open = Duration.ZERO;
        Duration step = Duration.ofMinutes(15);
        for (Instant at = from; at.isBefore(to); at = at.plus(step))
            if (hours.takes(at, Duration.ZERO, holidays))
                open = open.plus(at.plus(step).isAfter(to) ? Duration.between(at, to) : step);
        return open;
    }
}
