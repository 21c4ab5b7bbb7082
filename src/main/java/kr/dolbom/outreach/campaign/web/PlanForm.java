package kr.dolbom.outreach.campaign.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.CallingHours;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.Spacing;
import kr.dolbom.outreach.dialogue.Script;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Reads a plan out of a form; what is wrong is told by the name the form has for it. */
final class PlanForm {

    private static final String PURPOSE = "위기가구를 찾아 필요한 도움을 잇기 위한 초기상담";
    private static final String GROUND = "사회보장급여의 이용ㆍ제공 및 수급권자 발굴에 관한 법률 제9조의2(위기가구의 발굴), 제12조의2(발굴조사)";
    private static final String TEXT =
            "[{기관}] {이름}님, 생활에 어려움이 있으신지 여쭙는 AI 전화를 곧 드립니다. 주민번호·계좌번호는 묻지 않습니다. 문의 {담당자} {전화}, 안내번호 {안내번호}. 전화를 원하지 않으시면 '거부'라고 답장해 주세요.";

    private static final int LONGEST = 200;

    private static final CallingHours OFFICE_HOURS = new CallingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 30),
            LocalTime.of(17, 30),
            LocalTime.NOON,
            LocalTime.of(13, 0));

    private final MultiValueMap<String, String> fields;
    private final Masking masking;

    /** @param masking what is said about all households tells of none */
    PlanForm(MultiValueMap<String, String> fields, Masking masking) {
        this.fields = fields;
        this.masking = masking;
    }

    /** A script to choose. */
    record Choice(String value, String name, boolean chosen) {}

    private static Choice choice(Script script, Plan plan) {
        String by = script.keysAlone() ? "녹음한 안내와 번호로만" : "말과 번호로";
        return new Choice(
                script.name(), by + " (" + script.name() + ")", script.name().equals(plan.script()));
    }

    /** A day of the week to tick. */
    record Day(String value, String name, boolean chosen) {}

    /** What a new campaign begins with. */
    static Plan usual(String office) {
        return new Plan(
                PURPOSE,
                GROUND,
                office,
                "",
                "",
                OFFICE_HOURS,
                Spacing.USUAL,
                10,
                300,
                "first-counselling",
                true,
                TEXT,
                "1차안내@1");
    }

    /** Puts a plan before an officer, to be changed. */
    static void show(Model model, String name, Plan plan, List<Script> scripts) {
        model.addAttribute(
                "scripts", scripts.stream().map(one -> choice(one, plan)).toList());
        model.addAttribute("planName", name);
        model.addAttribute("plan", plan);
        model.addAttribute(
                "days",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Day(
                                day.name(),
                                day.getDisplayName(TextStyle.SHORT, Locale.KOREAN),
                                plan.hours().days().contains(day)))
                        .toList());
    }

    String name() {
        return masked("name", "캠페인 이름");
    }

    Plan plan() {
        String phone = PhoneNumber.of(words("officePhone", "담당자 전화"))
                .orElseThrow(() -> wrong("담당자 전화", "전화번호로 읽을 수 없습니다."))
                .written();
        return new Plan(
                masked("purpose", "목적"),
                masked("ground", "법적 근거"),
                words("officeName", "거는 기관"),
                words("officerName", "담당자 이름"),
                phone,
                hours(),
                spacing(),
                number("lines", "동시에 거는 전화", 1, 1_000),
                60 * number("expectedMinutes", "한 통에 걸리는 시간", 1, 60),
                words("script", "대본"),
                fields.containsKey("textFirst"),
                text(),
                words("textVersion", "문자의 판"));
    }

    private CallingHours hours() {
        try {
            return new CallingHours(
                    days(),
                    time("from", "거는 시간"),
                    time("to", "거는 시간"),
                    time("lunchFrom", "점심 시간"),
                    time("lunchTo", "점심 시간"));
        } catch (IllegalArgumentException reversed) {
            throw wrong("거는 시간", "끝이 시작보다 앞섭니다.");
        }
    }

    private Set<DayOfWeek> days() {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            if (fields.getOrDefault("day", List.of()).contains(day.name())) days.add(day);
        if (days.isEmpty()) throw wrong("거는 요일", "하루 이상 골라 주세요.");
        return days;
    }

    private Spacing spacing() {
        return new Spacing(
                number("perNumber", "번호마다 거는 횟수", 1, 10),
                number("perHousehold", "가구마다 거는 횟수", 1, 30),
                number("perDay", "하루에 거는 횟수", 1, 10),
                number("gapMinutes", "다시 걸기까지 가장 짧은 사이", 15, 1_440),
                number("busyMinutes", "통화 중이면 다시 거는 사이", 15, 1_440),
                number("textMinutes", "문자를 보내고 기다리는 시간", 0, 1_440));
    }

    /** A text that does not say who it is from and where a person answers would look like fraud. */
    private String text() {
        String text = words("text", "안내 문자", 1_000);
        if (!text.contains("{기관}") || !text.contains("{전화}")) throw wrong("안내 문자", "'{기관}'과 '{전화}'가 들어 있어야 합니다.");
        return text;
    }

    private String masked(String field, String name) {
        return masking.mask(words(field, name)).text();
    }

    private String words(String field, String name) {
        return words(field, name, LONGEST);
    }

    private String words(String field, String name, int most) {
        String words = one(field).strip();
        if (words.isEmpty()) throw wrong(name, "비어 있습니다.");
        if (words.length() > most) throw wrong(name, most + "자까지 적을 수 있습니다.");
        return words;
    }

    private int number(String field, String name, int least, int most) {
        try {
            int number = Integer.parseInt(one(field).strip());
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException unreadable) {
            // Told below with the bounds.
        }
        throw wrong(name, least + "에서 " + most + " 사이의 수를 적어 주세요.");
    }

    private LocalTime time(String field, String name) {
        try {
            return LocalTime.parse(one(field).strip());
        } catch (DateTimeException unreadable) {
            throw wrong(name, "09:00처럼 적어 주세요.");
        }
    }

    private String one(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    private static Problem wrong(String name, String why) {
        return new Problem(Code.CAMPAIGN_FIELD, name, why);
    }
}
