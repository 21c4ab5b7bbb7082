package kr.dolbom.desk.handover;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.kernel.AsOf;

/**
 * When people sit at the desk, in Seoul. Time runs only while it is open: a question of Friday evening is due on Monday.
 *
 * @param week the days it is open; a day that is missing is closed
 * @param holidays single days it is closed
 */
public record OfficeHours(Map<DayOfWeek, Span> week, Set<LocalDate> holidays) {

    /** Far enough to find an open day beyond any row of holidays. */
    private static final int FARTHEST_DAYS = 400;

    /** From when to when a day is open. */
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) throw new IllegalArgumentException("opens after it closes: " + from + " " + to);
        }
    }

    public OfficeHours {
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
    }

    public boolean isOpen(Instant at) {
        ZonedDateTime there = at.atZone(AsOf.SEOUL);
        return span(there.toLocalDate())
                .filter(span -> !there.toLocalTime().isBefore(span.from())
                        && there.toLocalTime().isBefore(span.to()))
                .isPresent();
    }

    /** The next moment somebody is there: now, when it is open; empty when it never opens. */
    public Optional<Instant> opens(Instant at) {
        if (isOpen(at)) return Optional.of(at);
        LocalDate first = at.atZone(AsOf.SEOUL).toLocalDate();
        return first.datesUntil(first.plusDays(FARTHEST_DAYS))
                .flatMap(day -> span(day).map(span -> moment(day, span.from())).stream())
                .filter(opening -> opening.isAfter(at))
                .findFirst();
    }

    /** When so much open time will have passed; a desk that never opens counts every hour. */
    public Instant after(Instant from, Duration openTime) {
        Duration left = openTime;
        LocalDate first = from.atZone(AsOf.SEOUL).toLocalDate();
        for (LocalDate day = first; day.isBefore(first.plusDays(FARTHEST_DAYS)); day = day.plusDays(1)) {
            Optional<Span> span = span(day);
            if (span.isEmpty()) continue;
            Instant begin = later(from, moment(day, span.get().from()));
            Instant end = moment(day, span.get().to());
            if (!begin.isBefore(end)) continue;
            Duration today = Duration.between(begin, end);
            if (left.compareTo(today) <= 0) return begin.plus(left);
            left = left.minus(today);
        }
        return from.plus(openTime);
    }

    /** How much open time lies between; none when the clock was put back. */
    public Duration between(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        LocalDate first = from.atZone(AsOf.SEOUL).toLocalDate();
        LocalDate last = to.atZone(AsOf.SEOUL).toLocalDate();
        if (to.isBefore(from)) return Duration.ZERO;
        for (LocalDate day = first;
                !day.isAfter(last) && day.isBefore(first.plusDays(FARTHEST_DAYS));
                day = day.plusDays(1)) {
            open = open.plus(within(day, from, to));
        }
        return open;
    }

    private Duration within(LocalDate day, Instant from, Instant to) {
        Optional<Span> span = span(day);
        if (span.isEmpty()) return Duration.ZERO;
        Instant begin = later(from, moment(day, span.get().from()));
        Instant closing = moment(day, span.get().to());
        Instant end = closing.isBefore(to) ? closing : to;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private Optional<Span> span(LocalDate day) {
        return holidays.contains(day) ? Optional.empty() : Optional.ofNullable(week.get(day.getDayOfWeek()));
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(AsOf.SEOUL).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
