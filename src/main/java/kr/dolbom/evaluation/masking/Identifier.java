package kr.dolbom.evaluation.masking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that points to one person, made up and typed in some way.
 *
 * @param plain as it stands on paper
 * @param typed as somebody types it
 */
public record Identifier(Kind kind, String plain, String typed) {

    private static final int SHORTEST_TRACE = 7;

    /** What people type about each other. */
    public enum Kind {
        RESIDENT("주민등록번호"),
        FOREIGNER("외국인등록번호"),
        MOBILE("휴대전화"),
        LANDLINE("일반전화"),
        ACCOUNT("계좌번호"),
        CARD("카드번호"),
        PASSPORT("여권번호"),
        LICENCE("운전면허번호"),
        PLATE("차량번호"),
        EMAIL("전자우편"),
        ADDRESS("주소"),
        NAME("이름");

        private final String korean;

        Kind(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }

    /** What must be found nowhere afterwards: as typed, as printed, run together, and the larger part of each. */
    public List<String> traces() {
        if (kind == Kind.NAME)
            return List.of(typed.strip(), plain).stream().distinct().toList();
        Set<String> traces = new LinkedHashSet<>(List.of(typed.strip(), plain));
        String digits = plain.replaceAll("\\D", "");
        if (digits.length() > SHORTEST_TRACE) traces.add(digits);
        for (String whole : List.copyOf(traces)) {
            String tail = whole.substring(whole.length() / 3);
            if (tail.length() > SHORTEST_TRACE) traces.add(tail.strip());
        }
        return List.copyOf(traces);
    }
}
