package kr.dolbom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTests {

    @ParameterizedTest
    @CsvSource({"2026-02-28, 2025", "2026-03-01, 2026", "2026-12-31, 2026", "2027-01-01, 2026", "2028-02-29, 2027"})
    void theFiscalYearBeginsOnTheFirstOfMarch(LocalDate day, int year) {
        assertThat(new AsOf(day).fiscalYear()).isEqualTo(year);
    }

    @Test
    void todayIsTodayInSeoul() {
        InstantSource lateInLondon = InstantSource.fixed(Instant.parse("2026-02-28T15:00:00Z"));
        assertThat(AsOf.today(lateInLondon)).hasToString("2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28, false", "2025-03-01, true", "2026-02-28, true", "2026-03-01, false"})
    void aValidityHoldsOnItsFirstAndLastDay(LocalDate day, boolean holds) {
        Validity year = new Validity(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 28));
        assertThat(year.holdsOn(new AsOf(day))).isEqualTo(holds);
    }
}
