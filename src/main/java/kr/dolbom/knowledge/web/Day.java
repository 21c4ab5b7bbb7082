package kr.dolbom.knowledge.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Validity;

/** Days as addresses carry them. */
final class Day {

    private Day() {}

    /** Blank means the other day. */
    static AsOf read(String text, AsOf otherwise) {
        if (text.isBlank()) return otherwise;
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.isBefore(Validity.ALWAYS_FROM) || day.isAfter(Validity.ALWAYS_UNTIL)) throw unreadable(text);
            return new AsOf(day);
        } catch (DateTimeParseException unreadable) {
            throw unreadable(text);
        }
    }

    static String of(Instant instant) {
        return instant.atZone(AsOf.SEOUL).toLocalDate().toString();
    }

    private static Problem unreadable(String text) {
        return new Problem(Code.DATE_UNREADABLE, text);
    }
}
