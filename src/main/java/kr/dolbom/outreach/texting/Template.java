package kr.dolbom.outreach.texting;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.kernel.PackRow;

/**
 * Words with places to fill in. A version is never changed, so that what somebody got can be read again.
 *
 * @param code the provider's number for the same words, where it has approved them; empty for none
 */
public record Template(String name, int version, Use use, String subject, String body, String code) {

    static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    static final Pattern LINK =
            Pattern.compile("(?i)https?:|www\\.|[a-z0-9-]+\\.(kr|com|net|org|io|me|ly|co|shop|site|xyz|link)\\b");
    private static final Set<String> KNOWN = Set.of("기관", "이름", "담당자", "전화", "발신번호", "때", "번호");

    /** What words are for, and what they must therefore say. */
    public enum Use {
        CALL("전화", Set.of("기관", "전화", "발신번호", "때")),
        CODE("확인", Set.of("기관", "번호")),
        NOTICE("알림", Set.of("기관"));

        private final String korean;
        private final Set<String> must;

        Use(String korean, Set<String> must) {
            this.korean = korean;
            this.must = must;
        }
    }

    static Template of(PackRow row) {
        row.allowOnly("name", "version", "use", "subject", "body", "code");
        Template template = new Template(
                row.text("name"),
                row.number("version"),
                use(row),
                row.text("subject", ""),
                row.text("body").strip(),
                row.text("code", ""));
        String trouble = template.trouble();
        if (!trouble.isEmpty()) throw row.malformed(trouble);
        return template;
    }

    private static Use use(PackRow row) {
        return Arrays.stream(Use.values())
                .filter(use -> use.korean.equals(row.text("use")))
                .findFirst()
                .orElseThrow(() -> row.malformed("use는 전화, 확인, 알림 가운데 하나입니다"));
    }

    /** Which words these are, as a text remembers it. */
    public String key() {
        return name + "@" + version;
    }

    public Set<String> places() {
        return PLACE.matcher(subject + body)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String trouble() {
        Set<String> unknown = places();
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) return "모르는 자리입니다: " + unknown;
        Set<String> missing = new TreeSet<>(use.must);
        missing.removeAll(places());
        if (!missing.isEmpty()) return "반드시 말해야 하는 것이 없습니다: " + missing;
        if (use == Use.CALL && !body.contains("수신거부")) return "거부하는 방법(수신거부)이 없습니다";
        return LINK.matcher(subject + body).find() ? "링크는 낚시 문자로 보이므로 넣지 않습니다" : "";
    }
}
