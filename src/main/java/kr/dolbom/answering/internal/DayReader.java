package kr.dolbom.answering.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day a question names: 2023년 5월 1일, 2023.5.1, 2023년 3월, 작년 3월; a month means its first day. */
final class DayReader {

    private static final String YEAR =
            "(?<year>(?<!\\d)(?:19|20)\\d{2}(?=\\s*[년.\\-/])|재작년|작년|지난해|올해|금년|내년)\\s*[년.\\-/]?\\s*";
    private static final Pattern DAY =
            Pattern.compile(YEAR + "(?<month>\\d{1,2})\\s*(?:월\\s*|[.\\-/]\\s*)(?:(?<day>\\d{1,2})(?!\\d)\\s*일?)?");

    private DayReader() {}

    static Optional<LocalDate> find(String text, LocalDate today) {
        Matcher matcher = DAY.matcher(text);
        return matcher.find() ? day(matcher.toMatchResult(), today) : Optional.empty();
    }

    /** The text without the day it names. */
    static String without(String text) {
        return DAY.matcher(text).replaceAll(" ");
    }

    private static Optional<LocalDate> day(MatchResult found, LocalDate today) {
        String day = found.group("day");
        try {
            return Optional.of(LocalDate.of(
                    year(found.group("year"), today.getYear()),
                    Integer.parseInt(found.group("month")),
                    day == null ? 1 : Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String word, int thisYear) {
        return switch (word) {
            case "재작년" -> thisYear - 2;
            case "작년", "지난해" -> thisYear - 1;
            case "올해", "금년" -> thisYear;
            case "내년" -> thisYear + 1;
            default -> Integer.parseInt(word);
        };
    }
}
