package kr.dolbom.kernel;

import java.time.LocalDate;

/** The days something holds: from the first day to the last, both included. {@link #ALWAYS_UNTIL} is an open end. */
public record Validity(LocalDate from, LocalDate until) {

    public static final LocalDate ALWAYS_FROM = LocalDate.of(1900, 1, 1);
    public static final LocalDate ALWAYS_UNTIL = LocalDate.of(9999, 12, 31);

    public Validity {
        if (until.isBefore(from))
            throw new IllegalArgumentException("validity ends before it begins: " + from + " " + until);
    }

    public static Validity since(LocalDate from) {
        return new Validity(from, ALWAYS_UNTIL);
    }

    public boolean holdsOn(AsOf asOf) {
        return !asOf.day().isBefore(from) && !asOf.day().isAfter(until);
    }
}
