package kr.dolbom.outreach.campaign;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as people read it: each thing that can be chosen, by the name the pages have for it. */
public final class PlanFacts {

    private PlanFacts() {}

    /** One thing that is no longer as it was. */
    public record Change(String what, String from, String to) {}

    /** In the order of the pages. */
    public static Map<String, String> of(String name, Plan plan) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("캠페인 이름", name);
        facts.put("목적", plan.purpose());
        facts.put("법적 근거", plan.ground());
        facts.put("거는 기관", plan.officeName());
        facts.put("담당자 이름", plan.officerName());
        facts.put("담당자 전화", plan.officePhone());
        hours(plan.hours(), facts);
        facts.put("문자", plan.textFirst() ? "문자가 통신사에 닿은 뒤에 겁니다" : "문자 없이 겁니다");
        facts.put("문자의 글", plan.text());
        facts.put("문자의 판", plan.textVersion());
        spacing(plan.spacing(), facts);
        facts.put("동시에 거는 전화", plan.lines() + "통까지");
        facts.put("한 통에 걸리는 시간", plan.expected().toMinutes() + "분");
        facts.put("대본", plan.script());
        return facts;
    }

    /** What differs, in the same order. */
    public static List<Change> between(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(before.get(fact.getKey())))
                .map(fact -> new Change(fact.getKey(), before.getOrDefault(fact.getKey(), ""), fact.getValue()))
                .toList();
    }

    private static void hours(CallingHours hours, Map<String, String> facts) {
        facts.put(
                "거는 요일",
                Arrays.stream(DayOfWeek.values())
                        .filter(hours.days()::contains)
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.KOREAN))
                        .collect(Collectors.joining(" ")));
        facts.put("거는 시간", hours.from() + "–" + hours.to());
        facts.put(
                "점심", hours.lunchFrom().equals(hours.lunchTo()) ? "쉬지 않음" : hours.lunchFrom() + "–" + hours.lunchTo());
    }

    private static void spacing(Spacing spacing, Map<String, String> facts) {
        facts.put("문자를 보내고 기다리는 시간", spacing.textMinutes() + "분");
        facts.put("번호마다 거는 횟수", spacing.perNumber() + "번까지");
        facts.put("가구마다 거는 횟수", spacing.perHousehold() + "번까지");
        facts.put("하루에 거는 횟수", spacing.perDay() + "번까지");
        facts.put("통화 중이면 다시 거는 사이", spacing.busyMinutes() + "분");
        facts.put("무슨 일이 있어도 지키는 사이", spacing.gapMinutes() + "분");
    }
}
