package kr.dolbom.outreach.campaign;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.dolbom.kernel.AsOf;

/**
 * When households may be called, in Seoul. A call that began inside may go on; none begins that would be expected to
 * reach beyond the end.
 *
 * @param lunchFrom the same as lunchTo when there is no break
 */
public record CallingHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, LocalTime lunchFrom, LocalTime lunchTo) {

    private static final int FARTHEST_DAYS = 400;

    /** A stretch of a day. */
    public record Span(LocalTime from, LocalTime to) {
        boolean isEmpty() {
            return !from.isBefore(to);
        }
    }

    public CallingHours {
        days = Set.copyOf(days);
        if (!from.isBefore(to) || lunchTo.isBefore(lunchFrom))
            throw new IllegalArgumentException("ends before it begins");
    }

    /** Whether a call of this length may begin now. */
    public boolean takes(Instant at, Duration length, Set<LocalDate> holidays) {
        ZonedDateTime begin = at.atZone(AsOf.SEOUL);
        ZonedDateTime end = begin.plus(length);
        if (!isOpen(begin.toLocalDate(), holidays) || !end.toLocalDate().equals(begin.toLocalDate())) return false;
        return spans().stream()
                .anyMatch(span -> !begin.toLocalTime().isBefore(span.from())
                        && !end.toLocalTime().isAfter(span.to()));
    }

    /** The first moment at or after this one at which a call may begin; empty when there is none. */
    public Optional<Instant> next(Instant at, Duration length, Set<LocalDate> holidays) {
        if (takes(at, length, holidays)) return Optional.of(at);
        LocalDate first = at.atZone(AsOf.SEOUL).toLocalDate();
        return first.datesUntil(first.plusDays(FARTHEST_DAYS))
                .filter(day -> isOpen(day, holidays))
                .flatMap(day -> beginnings(day))
                .filter(begin -> begin.isAfter(at) && takes(begin, length, holidays))
                .findFirst();
    }

    /** When the half of a day after this one begins: the afternoon, or the next open morning. */
    public Optional<Instant> nextHalf(Instant at, Duration length, Set<LocalDate> holidays) {
        LocalDate first = at.atZone(AsOf.SEOUL).toLocalDate();
        return first.datesUntil(first.plusDays(FARTHEST_DAYS))
                .filter(day -> isOpen(day, holidays))
                .flatMap(day -> beginnings(day))
                .filter(begin -> begin.isAfter(at) && takes(begin, length, holidays))
                .findFirst();
    }

    /** The first moment of the next open day. */
    public Optional<Instant> nextDay(Instant at, Duration length, Set<LocalDate> holidays) {
        Instant midnight = at.atZone(AsOf.SEOUL)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(AsOf.SEOUL)
                .toInstant();
        return next(midnight, length, holidays);
    }

    /** How long a day is open. */
    public Duration daily() {
        return spans().stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean isOpen(LocalDate day, Set<LocalDate> holidays) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private Stream<Instant> beginnings(LocalDate day) {
        return spans().stream()
                .map(span -> day.atTime(span.from()).atZone(AsOf.SEOUL).toInstant());
    }

    private List<Span> spans() {
        LocalTime morningEnd = lunchFrom.isBefore(to) ? lunchFrom : to;
        LocalTime afternoon = lunchTo.isAfter(from) ? lunchTo : from;
        if (lunchFrom.equals(lunchTo)) return List.of(new Span(from, to));
        return Stream.of(new Span(from, morningEnd), new Span(afternoon, to))
                .filter(span -> !span.isEmpty())
                .toList();
    }
}
