package kr.dolbom.outreach.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.dolbom.outreach.dialogue.Record;

/** What else the call brought, in words. */
final class Facts {

    private static final Map<String, String> ENDINGS =
            Map.of("later", "지금 바쁘다며 나중에 전화해 달라고 했습니다", "person", "사람과 통화하고 싶어 했습니다");

    private Facts() {}

    static List<String> of(Record record) {
        List<String> facts = new ArrayList<>();
        facts.add("전화를 받은 사람: " + record.whoAnswered().korean());
        if (record.danger().isPresent()) facts.add("위험한 말이 나와 묻기를 멈췄습니다");
        else if (!record.completed()) facts.add("통화가 끝까지 이어지지 않았습니다");
        if (record.optOut()) facts.add("자동 전화를 다시 받지 않겠다고 했습니다");
        record.facts().forEach((name, value) -> facts.add(fact(name, value)));
        return facts;
    }

    private static String fact(String name, String value) {
        if (name.startsWith("amount.")) return "말한 금액: " + value;
        return switch (name) {
            case "asked-about" -> "물어보니 아니라고 한 위험: " + value;
            case "identity" -> "본인 확인: " + value + " (이름과 생년은 묻지 못했습니다. 통화하실 때 다시 확인해 주세요)";
            case "language" -> "쓰는 말: " + value;
            case "ended" -> ENDINGS.getOrDefault(value, value);
            default -> name + ": " + value;
        };
    }
}
