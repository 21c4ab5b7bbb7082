package kr.dolbom.knowledge.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Validity;

/** From when a text holds. */
final class Dates {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern CHILDCARE = Pattern.compile("보육|어린이집|childcare");

    private Dates() {}

    /**
     * A yearly text that names no day holds from the start of the year it names: the childcare year begins on 1 March
     * (재무·회계 규칙 제3조). The first name with a year counts; without one the text holds since always.
     */
    static Validity ofYearIn(String... names) {
        for (String name : names) {
            Matcher year = YEAR.matcher(name);
            if (year.find()) {
                int month = CHILDCARE.matcher(name).find() ? 3 : 1;
                return Validity.since(LocalDate.of(Integer.parseInt(year.group()), month, 1));
            }
        }
        return Validity.since(Validity.ALWAYS_FROM);
    }

    static LocalDate required(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException failure) {
            throw new Problem(Code.DATE_UNREADABLE, failure, text);
        }
    }

    static Optional<LocalDate> find(Optional<String> text) {
        return text.map(Dates::required);
    }
}
