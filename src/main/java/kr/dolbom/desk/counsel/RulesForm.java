package kr.dolbom.desk.counsel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.desk.handover.OfficeHours;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.ui.Model;

/** The rules of a desk as a form's fields. */
final class RulesForm {

    private static final int MOST_HOLIDAYS = 400;
    private static final int MOST_NUMBERS = 30;

    private RulesForm() {}

    /** A day of the week in the form; empty times: closed. */
    record Day(String code, String name, String from, String to) {}

    static void show(DeskRules rules, Model model) {
        model.addAttribute(
                "days",
                Arrays.stream(DayOfWeek.values()).map(day -> day(day, rules)).toList());
        model.addAttribute(
                "holidays",
                rules.hours().holidays().stream()
                        .sorted()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining("\n")));
        model.addAttribute("answerWithin", rules.answerWithin().toMinutes());
        model.addAttribute("returnAfter", rules.returnAfter().toMinutes());
        model.addAttribute("approval", rules.approval());
        model.addAttribute("publicNumbers", String.join("\n", rules.publicNumbers()));
    }

    private static Day day(DayOfWeek day, DeskRules rules) {
        Optional<OfficeHours.Span> span =
                Optional.ofNullable(rules.hours().week().get(day));
        return new Day(
                code(day),
                day.getDisplayName(TextStyle.SHORT, Locale.KOREAN),
                span.map(one -> one.from().toString()).orElse(""),
                span.map(one -> one.to().toString()).orElse(""));
    }

    static DeskRules read(HttpServletRequest request) {
        try {
            return new DeskRules(
                    new OfficeHours(
                            week(request),
                            lines(request, "holidays", MOST_HOLIDAYS).stream()
                                    .map(LocalDate::parse)
                                    .collect(Collectors.toSet())),
                    Duration.ofMinutes(Integer.parseInt(field(request, "answerWithin"))),
                    Duration.ofMinutes(Integer.parseInt(field(request, "returnAfter"))),
                    field(request, "approval").equals("true"),
                    lines(request, "publicNumbers", MOST_NUMBERS));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new Problem(Code.DESK_RULES_UNREADABLE, unreadable, "날짜나 시각");
        }
    }

    private static Map<DayOfWeek, OfficeHours.Span> week(HttpServletRequest request) {
        Map<DayOfWeek, OfficeHours.Span> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String from = field(request, code(day) + ".from");
            String to = field(request, code(day) + ".to");
            if (!from.isEmpty() || !to.isEmpty())
                week.put(day, new OfficeHours.Span(LocalTime.parse(from), LocalTime.parse(to)));
        }
        return week;
    }

    private static List<String> lines(HttpServletRequest request, String name, int most) {
        return field(request, name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(most)
                .toList();
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
