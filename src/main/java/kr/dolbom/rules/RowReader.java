package kr.dolbom.rules;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.dolbom.kernel.PackRow;

/** Turns the rows of a pack into typed rules; what does not fit is refused with file, line and reason. */
final class RowReader {

    private final Chart chart;

    RowReader(Chart chart) {
        this.chart = chart;
    }

    static Account account(PackRow row) {
        row.allowOnly(
                "account", "name", "gwan", "hang", "covers", "not", "confused", "source", "from", "until", "place");
        return new Account(
                code(row, row.text("account")),
                row.text("name"),
                heading(row.child("gwan")),
                heading(row.child("hang")),
                row.text("covers"),
                row.text("not", ""),
                row.texts("confused").stream().map(text -> code(row, text)).toList(),
                row.sources());
    }

    Item item(PackRow row) {
        row.allowOnly("names", "account", "why", "ask", "cases", "keep", "source", "from", "until", "place");
        List<String> names = required(row, "names");
        Booking booking = row.has("account") ? booking(row, row.text("account")) : new Booking.Depends();
        List<Item.Case> cases = row.rows("cases").stream().map(this::caseOf).toList();
        if (booking instanceof Booking.Depends && (cases.isEmpty() || !row.has("ask"))) {
            throw row.malformed("account가 없으면 ask와 cases가 있어야 합니다");
        }
        return new Item(
                names.getFirst(),
                names,
                booking,
                row.text("why", ""),
                row.text("ask", ""),
                cases,
                row.texts("keep"),
                row.validity(),
                row.place(),
                row.sources());
    }

    private Item.Case caseOf(PackRow row) {
        row.allowOnly("when", "words", "account", "why", "keep");
        return new Item.Case(
                row.text("when"), row.texts("words"), booking(row, row.text("account")), row.text("why", ""));
    }

    Provision provision(PackRow row) {
        row.allowOnly(
                "id", "topic", "kind", "asks", "verdict", "answer", "why", "do", "account", "source", "from", "until",
                "place", "force");
        return new Provision(
                row.text("id"),
                row.text("topic"),
                kinds(row),
                required(row, "asks"),
                row.text("verdict", ""),
                row.text("answer"),
                row.text("why", ""),
                row.texts("do"),
                codes(row),
                force(row),
                row.validity(),
                row.place(),
                row.sources());
    }

    Figure figure(PackRow row) {
        row.allowOnly("id", "name", "asks", "value", "unit", "note", "source", "from", "until", "place", "force");
        return new Figure(
                row.text("id"),
                row.text("name"),
                row.texts("asks"),
                row.text("value").replace(",", ""),
                row.text("unit"),
                row.text("note", ""),
                force(row),
                row.validity(),
                row.place(),
                row.sources());
    }

    Deadline deadline(PackRow row) {
        row.allowOnly("id", "name", "asks", "rule", "answer", "source", "from", "until", "place", "force");
        return new Deadline(
                row.text("id"),
                row.text("name"),
                row.texts("asks"),
                rule(row.child("rule")),
                row.text("answer"),
                force(row),
                row.validity(),
                row.place(),
                row.sources());
    }

    Gap gap(PackRow row) {
        row.allowOnly("id", "topic", "kind", "asks", "reason", "whereToAsk", "source", "from", "until", "place");
        return new Gap(
                row.text("id"),
                row.text("topic"),
                kinds(row),
                required(row, "asks"),
                row.text("reason"),
                row.text("whereToAsk"),
                row.validity(),
                row.place(),
                row.sources());
    }

    Check check(PackRow row) {
        row.allowOnly("id", "title", "asks", "steps", "outcomes", "keep", "risk", "source", "from", "until", "place");
        List<Check.Step> steps = row.rows("steps").stream().map(RowReader::step).toList();
        return new Check(
                row.text("id"),
                row.text("title"),
                required(row, "asks"),
                steps,
                row.rows("outcomes").stream()
                        .map(outcome -> outcome(outcome, steps))
                        .toList(),
                row.texts("keep"),
                row.text("risk", ""),
                row.validity(),
                row.place(),
                row.sources());
    }

    private static Check.Step step(PackRow row) {
        row.allowOnly("id", "ask", "choices");
        Map<String, String> choices = row.pairs("choices");
        if (choices.size() < 2) throw row.malformed("고를 것(choices)이 둘 이상이어야 합니다");
        return new Check.Step(row.text("id"), row.text("ask"), new LinkedHashMap<>(choices));
    }

    private Check.Outcome outcome(PackRow row, List<Check.Step> steps) {
        row.allowOnly("when", "verdict", "account", "answer");
        Map<String, String> when = row.pairs("when");
        when.forEach((step, choice) -> {
            if (steps.stream()
                    .noneMatch(one -> one.id().equals(step) && one.choices().containsKey(choice))) {
                throw row.malformed("없는 단계나 선택입니다: " + step + "=" + choice);
            }
        });
        return new Check.Outcome(when, row.text("verdict", ""), codes(row), row.text("answer"));
    }

    private static Deadline.Rule rule(PackRow row) {
        row.allowOnly("days", "anchor", "month", "day", "after", "text");
        try {
            if (row.has("anchor")) {
                if (!row.text("anchor").equals("fiscal-year-start")) throw row.malformed("모르는 기준일입니다");
                return new Deadline.Rule.FromFiscalYear(Integer.parseInt(row.text("days")));
            }
            if (row.has("month")) {
                return new Deadline.Rule.Yearly(
                        MonthDay.of(Integer.parseInt(row.text("month")), Integer.parseInt(row.text("day"))));
            }
            if (row.has("after")) {
                return new Deadline.Rule.After(Integer.parseInt(row.text("days")), row.text("after"));
            }
            return new Deadline.Rule.Told(row.text("text"));
        } catch (NumberFormatException | DateTimeException failure) {
            throw row.malformed("날짜를 읽지 못했습니다");
        }
    }

    private static Account.Heading heading(PackRow row) {
        row.allowOnly("code", "name");
        return new Account.Heading(row.text("code"), row.text("name"));
    }

    private static List<String> required(PackRow row, String key) {
        List<String> texts =
                row.texts(key).stream().filter(text -> !text.isBlank()).toList();
        if (texts.isEmpty()) throw row.malformed("'" + key + "' 항목이 비어 있습니다");
        return texts;
    }

    private static Set<Asked> kinds(PackRow row) {
        EnumSet<Asked> kinds = EnumSet.noneOf(Asked.class);
        for (String text : required(row, "kind")) {
            kinds.add(Asked.of(text).orElseThrow(() -> row.malformed("모르는 kind입니다: " + text)));
        }
        return kinds;
    }

    private static Force force(PackRow row) {
        return switch (row.text("force", "duty")) {
            case "duty" -> Force.DUTY;
            case "effort" -> Force.EFFORT;
            default -> throw row.malformed("force는 duty나 effort입니다");
        };
    }

    private List<AccountItem> codes(PackRow row) {
        return row.texts("account").stream()
                .filter(text -> !text.equals("none"))
                .map(text -> known(row, code(row, text)))
                .toList();
    }

    /** {@code none} means: not from the centre's money. */
    private Booking booking(PackRow row, String text) {
        return text.equals("none") ? new Booking.NotPayable() : new Booking.To(known(row, code(row, text)));
    }

    private AccountItem known(PackRow row, AccountItem item) {
        if (chart.find(item).isEmpty()) throw row.malformed("계정과목표에 없는 코드입니다: " + item);
        return item;
    }

    private static AccountItem code(PackRow row, String text) {
        try {
            return AccountItem.of(text);
        } catch (IllegalArgumentException failure) {
            throw row.malformed("계정은 '세출 211'처럼 적습니다: " + text);
        }
    }
}
