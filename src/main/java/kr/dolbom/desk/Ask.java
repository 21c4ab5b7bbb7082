package kr.dolbom.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/**
 * What somebody wants to know, as typed.
 *
 * @param conversation id of the conversation it goes on with; empty begins a new one
 * @param text raw: it leaves the desk masked or not at all
 */
public record Ask(Optional<String> conversation, String text, AsOf asOf, Place place, Channel channel) {

    private static final int LONGEST_PLACE = 60;

    /** Reads a day; blank is the day given instead. */
    public static AsOf day(String text, AsOf otherwise) {
        if (text.isBlank()) return otherwise;
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2999) return new AsOf(day);
        } catch (DateTimeParseException unreadable) {
            throw new Problem(Code.DATE_UNREADABLE, unreadable, shown(text));
        }
        throw new Problem(Code.DATE_UNREADABLE, shown(text));
    }

    /** Reads a place; blank is everywhere. */
    public static Place place(String text) {
        if (text.length() > LONGEST_PLACE || !text.codePoints().allMatch(Ask::mayStandInAPlace))
            throw new Problem(Code.PLACE_UNREADABLE, shown(text));
        return Place.of(text);
    }

    private static boolean mayStandInAPlace(int sign) {
        return Character.isLetterOrDigit(sign) || " /-().·".indexOf(sign) >= 0;
    }

    private static String shown(String text) {
        String plain = QuestionText.plain(text);
        return plain.length() > 20 ? plain.substring(0, 20) + "…" : plain;
    }

    @Override
    public String toString() {
        return "Ask[" + conversation + ", " + asOf + ", " + place + ", " + channel + "]";
    }
}
