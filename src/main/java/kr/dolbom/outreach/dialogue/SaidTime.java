package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds when somebody wishes to be called: 「다음 주 화요일 오후 세 시쯤」 → 다음 주 화요일 오후 3시. */
final class SaidTime {

    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("한", 1),
            Map.entry("두", 2),
            Map.entry("세", 3),
            Map.entry("네", 4),
            Map.entry("다섯", 5),
            Map.entry("여섯", 6),
            Map.entry("일곱", 7),
            Map.entry("여덟", 8),
            Map.entry("아홉", 9),
            Map.entry("열", 10),
            Map.entry("열한", 11),
            Map.entry("열두", 12),
            Map.entry("십일", 11),
            Map.entry("십이", 12));
    private static final Pattern WEEK = Pattern.compile("(다다음|다음|담|이번|요번)\\s?주");
    private static final Pattern DAY = Pattern.compile("([월화수목금토일])요일|(내일모레|글피|모레|내일|낼|오늘|평일|주말)");
    private static final Pattern PART = Pattern.compile("오전|오후|아침|점심|저녁|낮|밤");
    private static final Pattern HOUR =
            Pattern.compile("(열한|열두|십일|십이|다섯|여섯|일곱|여덟|아홉|한|두|세|네|열|\\d{1,2})\\s?시(?!간)\\s?(반|\\d{1,2}\\s?분|삼십\\s?분)?");
    private static final Pattern ANY = Pattern.compile("아무\\s?때|언제(든|라도|나)|상관\\s?없|다 괜찮");

    /** 「화요일은 병원 가니까」 「오전은 안 되고」: the time that does not suit, up to where the sentence turns. */
    private static final Pattern NOT_THEN = Pattern.compile(
            "([월화수목금토일]요일|오늘|내일|오전|오후|아침|점심|저녁|밤)(에는|에|은|는|엔)?\\s?(안\\s?되|안\\s?돼|못|말고|빼고|바쁘|바빠|병원|일하|일\\s?나|교회|복지관|곤란|싫)"
                    + "\\S*(\\s(가|나가|있|하|다녀)\\S*)?");

    private static final Pattern WEEKDAYS = Pattern.compile("(주말|토요일\\s?일요일)(만|은|에는|에)?\\s?(빼|말고|안|제외)\\S*");

    private SaidTime() {}

    /** The time in one form, empty when none was said. */
    static Optional<String> in(String heard) {
        String said = NOT_THEN.matcher(WEEKDAYS.matcher(heard).replaceAll("평일")).replaceAll("");
        String time = Stream.of(week(said), day(said), part(said), hour(said), any(said))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(time).filter(one -> !one.isEmpty());
    }

    private static Optional<String> day(String said) {
        return first(DAY, said).map(day -> day.equals("낼") ? "내일" : day);
    }

    private static Optional<String> any(String said) {
        return ANY.matcher(said).find() ? Optional.of("아무 때나") : Optional.empty();
    }

    private static Optional<String> week(String said) {
        return group(WEEK, said, 1).map(which -> switch (which) {
            case "담" -> "다음 주";
            case "요번" -> "이번 주";
            default -> which + " 주";
        });
    }

    private static Optional<String> part(String said) {
        return first(PART, said).map(part -> part.equals("낮") ? "오후" : part);
    }

    private static Optional<String> hour(String said) {
        Matcher hour = HOUR.matcher(said);
        if (!hour.find()) return Optional.empty();
        String which = hour.group(1);
        int number = HOURS.containsKey(which) ? HOURS.get(which) : Integer.parseInt(which);
        if (number > 24) return Optional.empty();
        String rest = hour.group(2) == null
                ? ""
                : List.of("반").contains(hour.group(2)) ? " 30분" : " " + minutes(hour.group(2));
        return Optional.of(number + "시" + rest);
    }

    private static String minutes(String said) {
        return said.replaceAll("\\s", "").replace("삼십", "30");
    }

    private static Optional<String> first(Pattern pattern, String said) {
        return group(pattern, said, 0);
    }

    private static Optional<String> group(Pattern pattern, String said, int group) {
        Matcher found = pattern.matcher(said);
        return found.find() ? Optional.of(found.group(group)) : Optional.empty();
    }
}
