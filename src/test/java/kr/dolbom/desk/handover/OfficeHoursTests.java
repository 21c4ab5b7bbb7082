package kr.dolbom.desk.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import kr.dolbom.kernel.AsOf;
import org.junit.jupiter.api.Test;

class OfficeHoursTests {

    /** Monday to Friday, nine to six; the first of March is a holiday and so is the Monday after it. */
    private final OfficeHours hours = new OfficeHours(
            DeskRules.USUAL.hours().week(), Set.of(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-02")));

    private final OfficeHours never = new OfficeHours(Map.of(), Set.of());

    @Test
    void timeRunsOnlyWhileItIsOpen() {
        assertThat(hours.after(at("2026-03-05T10:00"), Duration.ofHours(9))).isEqualTo(at("2026-03-06T10:00"));
    }

    @Test
    void aQuestionOfFridayEveningIsDueOnMonday() {
        assertThat(hours.after(at("2026-03-06T22:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-09T11:00"));
    }

    @Test
    void holidaysAreSkipped() {
        assertThat(hours.after(at("2026-02-27T17:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-03T10:00"));
    }

    @Test
    void aPromiseMayEndWithTheDay() {
        assertThat(hours.after(at("2026-03-05T09:00"), Duration.ofHours(9))).isEqualTo(at("2026-03-05T18:00"));
    }

    @Test
    void itIsClosedFromTheMomentItCloses() {
        assertThat(hours.isOpen(at("2026-03-05T17:59"))).isTrue();
        assertThat(hours.isOpen(at("2026-03-05T18:00"))).isFalse();
        assertThat(hours.isOpen(at("2026-03-02T10:00"))).isFalse();
    }

    @Test
    void saysWhenItOpens() {
        assertThat(hours.opens(at("2026-02-28T12:00"))).contains(at("2026-03-03T09:00"));
        assertThat(hours.opens(at("2026-03-05T07:00"))).contains(at("2026-03-05T09:00"));
        assertThat(hours.opens(at("2026-03-05T10:00"))).contains(at("2026-03-05T10:00"));
        assertThat(never.opens(at("2026-03-05T10:00"))).isEmpty();
    }

    @Test
    void countsTheOpenTimeBetween() {
        assertThat(hours.between(at("2026-03-05T17:00"), at("2026-03-06T10:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aClockThatWasPutBackCountsNothing() {
        assertThat(hours.between(at("2026-03-06T10:00"), at("2026-03-05T17:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void aDeskThatNeverOpensCountsEveryHour() {
        assertThat(never.after(at("2026-03-05T10:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-05T12:00"));
    }

    private static Instant at(String text) {
        return LocalDateTime.parse(text).atZone(AsOf.SEOUL).toInstant();
    }
}
