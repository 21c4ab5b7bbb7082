package kr.dolbom.outreach.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a household when its call has ended, to decide what comes next.
 *
 * @param number which of its numbers was called, from 1
 * @param tries calls to the household so far, this one with it
 * @param today calls of this day, this one with it
 * @param numbers per number, in order: calls so far, this one with it, and whether it is known to be wrong
 */
public record Tried(
        UUID target,
        int number,
        int tries,
        int today,
        List<Number> numbers,
        int wishFrom,
        int wishTo,
        Instant now,
        Set<LocalDate> holidays) {

    public Tried {
        numbers = List.copyOf(numbers);
        holidays = Set.copyOf(holidays);
    }

    /** One of the household's numbers. */
    public record Number(int tries, boolean wrong) {}
}
