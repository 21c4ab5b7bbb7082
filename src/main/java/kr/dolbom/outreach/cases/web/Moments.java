package kr.dolbom.outreach.cases.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.dolbom.kernel.AsOf;

/** Moments as an officer reads them. */
final class Moments {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("M월 d일 HH:mm", Locale.KOREAN);

    private Moments() {}

    static String of(Instant at) {
        return SHOWN.format(at.atZone(AsOf.SEOUL));
    }
}
