package kr.dolbom.kernel;

/** What somebody is in an organisation and everything below it. What each may do is {@code governance.Permissions}'. */
public enum Role {
    CITIZEN("시민"),
    CENTRE_STAFF("어린이집 교직원"),
    COUNSELLOR("상담원"),
    SUPERVISOR("책임자"),
    EDITOR("지식 담당"),
    ANALYST("분석 담당"),
    ADMINISTRATOR("관리자"),
    AUDITOR("감사자");

    private final String korean;

    Role(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }

    /** Whether the role opens other people's matters: it signs in with a second factor. */
    public boolean isStaff() {
        return this != CITIZEN && this != CENTRE_STAFF;
    }
}
