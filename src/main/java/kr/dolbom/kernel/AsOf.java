package kr.dolbom.kernel;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day a question is asked about; every search, rule and answer is as of one. Days are days in Seoul. */
public record AsOf(LocalDate day) {

    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    public static AsOf today(InstantSource clock) {
        return new AsOf(clock.instant().atZone(SEOUL).toLocalDate());
    }

    /** The childcare fiscal year of this day, named by the calendar year it starts in (1 March; 재무·회계 규칙 제3조). */
    public int fiscalYear() {
        return day.getMonthValue() >= 3 ? day.getYear() : day.getYear() - 1;
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
