package kr.dolbom.desk.handover;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an organisation runs its desk.
 *
 * @param answerWithin open time after which an asker should have an answer
 * @param returnAfter open time after which a hand-over whose owner does nothing goes back to the queue
 * @param approval whether a supervisor sees a reply before the asker does
 * @param publicNumbers telephone numbers of the institution, which masking leaves readable in replies
 */
public record DeskRules(
        OfficeHours hours, Duration answerWithin, Duration returnAfter, boolean approval, List<String> publicNumbers) {

    /** What holds where nothing is set: office days, nine to six, an answer within one working day. */
    public static final DeskRules USUAL = new DeskRules(
            new OfficeHours(
                    Set.of(
                                    DayOfWeek.MONDAY,
                                    DayOfWeek.TUESDAY,
                                    DayOfWeek.WEDNESDAY,
                                    DayOfWeek.THURSDAY,
                                    DayOfWeek.FRIDAY)
                            .stream()
                            .collect(Collectors.toMap(
                                    day -> day, day -> new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(18, 0)))),
                    Set.of()),
            Duration.ofHours(9),
            Duration.ofHours(4),
            false,
            List.of());

    public DeskRules {
        publicNumbers = List.copyOf(publicNumbers);
        if (answerWithin.isNegative() || answerWithin.isZero() || returnAfter.isNegative() || returnAfter.isZero())
            throw new IllegalArgumentException("times of a desk must be positive");
    }

    static Map<DayOfWeek, String> korean() {
        return Map.of(
                DayOfWeek.MONDAY, "월",
                DayOfWeek.TUESDAY, "화",
                DayOfWeek.WEDNESDAY, "수",
                DayOfWeek.THURSDAY, "목",
                DayOfWeek.FRIDAY, "금",
                DayOfWeek.SATURDAY, "토",
                DayOfWeek.SUNDAY, "일");
    }
}
