package kr.dolbom.desk.pilot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/** Days in Seoul, both included. */
public record Period(LocalDate from, LocalDate until) {

    private static final int USUAL_DAYS = 30;

    public Period {
        if (until.isBefore(from)) throw new Problem(Code.DAYS_REVERSED);
    }

    /** Reads what a form says; blank means the last thirty days. */
    public static Period of(String from, String until, InstantSource clock) {
        LocalDate today = AsOf.today(clock).day();
        LocalDate last = until.isBlank() ? today : day(until);
        return new Period(from.isBlank() ? last.minusDays(USUAL_DAYS - 1L) : day(from), last);
    }

    public Instant begin() {
        return from.atStartOfDay(AsOf.SEOUL).toInstant();
    }

    public Instant end() {
        return until.plusDays(1).atStartOfDay(AsOf.SEOUL).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw new Problem(Code.DATE_UNREADABLE, text);
        }
    }
}
