package kr.dolbom.governance.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What kind of deed an entry tells of, in the classes of the Open Cybersecurity Schema Framework, so that the
 * institution's log collector understands them. The first word of the action decides.
 */
public enum AuditClass {
    SIGN_IN(
            "로그인",
            3002,
            "Authentication",
            3,
            Set.of("sign-in", "sign-out", "session", "factor", "key"),
            Map.of("done", 1, "refused", 1, "failed", 1, "ended", 2)),
    ACCOUNT(
            "계정",
            3001,
            "Account Change",
            3,
            Set.of("account", "person", "password", "people", "administrator", "link", "token"),
            Map.of(
                    "created",
                    1,
                    "made",
                    1,
                    "revoked",
                    5,
                    "added",
                    1,
                    "invited",
                    1,
                    "enabled",
                    2,
                    "changed",
                    3,
                    "reset",
                    4,
                    "disabled",
                    5,
                    "deleted",
                    6)),
    RIGHTS(
            "권한",
            3005,
            "User Access Management",
            3,
            Set.of("role", "rights", "membership"),
            Map.of("granted", 1, "given", 1, "assigned", 1, "ended", 2, "revoked", 2, "withdrawn", 2)),
    SETTING(
            "조직과 설정",
            3004,
            "Entity Management",
            3,
            Set.of("organisation", "setting", "rules", "canned", "campaign"),
            Map.of("opened", 1, "created", 1, "changed", 3, "closed", 4, "removed", 4)),
    REFUSAL("거부된 접근", 6003, "API Activity", 6, Set.of("access"), Map.of()),
    PERSONAL_DATA(
            "개인정보와 권리",
            6005,
            "Datastore Activity",
            6,
            Set.of("original", "data", "consent", "retention", "objection", "explanation", "recording"),
            Map.of("opened", 1, "seen", 1, "exported", 1, "given", 6, "changed", 2, "deleted", 7, "destroyed", 7)),
    RECORDS("감사 기록", 6005, "Datastore Activity", 6, Set.of("audit"), Map.of("exported", 1, "verified", 4)),
    LIBRARY(
            "서고와 지식",
            6005,
            "Datastore Activity",
            6,
            Set.of("document", "library", "import", "files", "knowledge", "publication"),
            Map.of(
                    "opened",
                    3,
                    "imported",
                    5,
                    "uploaded",
                    5,
                    "published",
                    6,
                    "refiled",
                    2,
                    "withdrawn",
                    2,
                    "restored",
                    2,
                    "put-back",
                    2,
                    "removed",
                    7)),
    CONSULTATION(
            "질문과 상담",
            6003,
            "API Activity",
            6,
            Set.of(),
            Map.of(
                    "answered",
                    1,
                    "requested",
                    1,
                    "opened",
                    1,
                    "sent",
                    1,
                    "seen",
                    2,
                    "exported",
                    2,
                    "rated",
                    3,
                    "taken",
                    3,
                    "deleted",
                    4));

    private static final int OTHER = 99;

    private final String korean;
    private final int uid;
    private final String className;
    private final int category;
    private final Set<String> themes;
    private final Map<String, Integer> activities;

    AuditClass(
            String korean,
            int uid,
            String className,
            int category,
            Set<String> themes,
            Map<String, Integer> activities) {
        this.korean = korean;
        this.uid = uid;
        this.className = className;
        this.category = category;
        this.themes = themes;
        this.activities = activities;
    }

    /** The class of an action such as {@code question.answered}; what no other claims is part of a consultation. */
    public static AuditClass of(String action) {
        String theme = action.split("\\.", 2)[0];
        return Arrays.stream(values())
                .filter(one -> one.themes.contains(theme))
                .findFirst()
                .orElse(CONSULTATION);
    }

    /** Reads a name as typed ({@code sign_in}, {@code sign-in}, 로그인). */
    public static Optional<AuditClass> named(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name) || one.korean.equals(word.strip()))
                .findFirst();
    }

    public String korean() {
        return korean;
    }

    int uid() {
        return uid;
    }

    String className() {
        return className;
    }

    int category() {
        return category;
    }

    String categoryName() {
        return category == 3 ? "Identity & Access Management" : "Application Activity";
    }

    /** OCSF's number of what was done; 99 where OCSF has no word for it. */
    int activity(String action) {
        String deed = action.substring(action.indexOf('.') + 1);
        return activities.getOrDefault(deed, OTHER);
    }

    /** First words of its actions; none means whatever no other class claims. */
    Set<String> themes() {
        return themes;
    }

    static Set<String> claimed() {
        return Arrays.stream(values())
                .flatMap(one -> one.themes.stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
