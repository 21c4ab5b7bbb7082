package kr.dolbom.desk.counsel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * What a move of a hand-over needs, as a form of the page or a program's JSON gives it.
 *
 * @param person to whom it is given
 * @param organisation to whose desk it is passed on
 * @param until when it is taken up again: a moment ({@code 2026-03-02T09:00:00Z}), or day and time in Seoul
 */
record MoveRequest(
        @Nullable String note,
        @Nullable String person,
        @Nullable String organisation,
        @Nullable String until) {

    String noteOrNone() {
        return given(note);
    }

    String personOrNone() {
        return given(person);
    }

    String organisationOrRoot() {
        return given(organisation);
    }

    Instant moment() {
        String text = given(until).strip();
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).atZone(AsOf.SEOUL).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Problem(Code.DATE_UNREADABLE, unreadable, text.length() > 20 ? text.substring(0, 20) : text);
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
