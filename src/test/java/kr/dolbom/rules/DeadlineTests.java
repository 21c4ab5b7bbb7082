package kr.dolbom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Validity;
import kr.dolbom.rules.Deadline.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 2026-02-24",
        "2026-02-24, 2026-02-24",
        "2026-02-25, 2027-02-24",
        "2026-06-01, 2027-02-24",
        "2028-01-10, 2028-02-25",
        "2027-12-31, 2028-02-25"
    })
    void fiveDaysBeforeTheFirstOfMarch(LocalDate asked, LocalDate due) {
        assertThat(next(new Rule.FromFiscalYear(-5), asked)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-15, 2026-12-01", "2026-11-30, 2026-12-01", "2026-12-01, 2026-12-01"})
    void longBeforeTheFirstOfMarchFallsIntoTheYearBefore(LocalDate asked, LocalDate due) {
        assertThat(next(new Rule.FromFiscalYear(-90), asked)).isEqualTo(due);
    }

    @Test
    void longAfterTheFirstOfMarchFallsIntoTheYearAfter() {
        assertThat(next(new Rule.FromFiscalYear(320), LocalDate.of(2026, 1, 10)))
                .isEqualTo(LocalDate.of(2026, 1, 15));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, 2026-05-31", "2026-06-01, 2027-05-31", "2026-01-01, 2026-05-31"})
    void theSameDayEveryYear(LocalDate asked, LocalDate due) {
        assertThat(next(new Rule.Yearly(MonthDay.of(5, 31)), asked)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 2027-02-28", "2028-01-01, 2028-02-29", "2028-03-01, 2029-02-28"})
    void theLastOfFebruaryKnowsLeapYears(LocalDate asked, LocalDate due) {
        assertThat(next(new Rule.Yearly(MonthDay.of(2, 29)), asked)).isEqualTo(due);
    }

    @Test
    void daysAfterAnEventCannotBeComputed() {
        assertThat(deadline(new Rule.After(7, "추경예산 확정")).next(new AsOf(LocalDate.of(2026, 1, 1))))
                .isEmpty();
    }

    private static LocalDate next(Rule rule, LocalDate asked) {
        return deadline(rule).next(new AsOf(asked)).orElseThrow();
    }

    private static Deadline deadline(Rule rule) {
        return new Deadline(
                "budget",
                "본예산 제출",
                List.of(),
                rule,
                "제출합니다.",
                Force.DUTY,
                Validity.since(LocalDate.of(2025, 3, 1)),
                Place.EVERYWHERE,
                List.of());
    }
}
