package kr.dolbom.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.kernel.Validity;

/**
 * Something due at a time.
 *
 * @param text the answer in our words
 */
public record Deadline(
        String id,
        String topic,
        List<String> asks,
        Rule rule,
        String text,
        Force force,
        Validity validity,
        Place place,
        List<SourceRef> sources)
        implements RuleRow {

    public Deadline {
        asks = List.copyOf(asks);
        sources = List.copyOf(sources);
    }

    /** How the day is found. */
    public sealed interface Rule {
        /** Days after (or, negative, before) the first day of a fiscal year. */
        record FromFiscalYear(int days) implements Rule {}

        /** The same day every year. */
        record Yearly(MonthDay day) implements Rule {}

        /** Days after an event that only the asker knows the date of. */
        record After(int days, String event) implements Rule {}

        /** Not a computable day. */
        record Told(String text) implements Rule {}
    }

    /** The next such day on or after the day asked about, when it can be computed. */
    public Optional<LocalDate> next(AsOf asOf) {
        return switch (rule) {
            case Rule.FromFiscalYear(int days) ->
                Optional.of(nextOf(asOf, year -> LocalDate.of(year, 3, 1).plusDays(days)));
            case Rule.Yearly(MonthDay day) -> Optional.of(nextOf(asOf, day::atYear));
            case Rule.After after -> Optional.empty();
            case Rule.Told told -> Optional.empty();
        };
    }

    /** An anchor's day may fall into the calendar year before or after the anchor's own. */
    private static LocalDate nextOf(AsOf asOf, IntFunction<LocalDate> inYear) {
        int year = asOf.day().getYear();
        return IntStream.rangeClosed(year - 1, year + 2)
                .mapToObj(inYear)
                .filter(day -> !day.isBefore(asOf.day()))
                .findFirst()
                .orElseThrow();
    }
}
