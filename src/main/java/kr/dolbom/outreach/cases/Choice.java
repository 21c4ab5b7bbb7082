package kr.dolbom.outreach.cases;

/** What an officer may decide to do. The machine suggests; nobody but an officer chooses. */
public enum Choice {
    DEEP_COUNSELLING("심층상담"),
    VISIT("방문"),
    EMERGENCY_AID("긴급복지 신청 연계"),
    OTHER_BENEFIT("다른 급여"),
    PRIVATE_HELP("민간 지원"),
    NO_NEED("필요 없음"),
    WRONG_NUMBER("잘못된 번호");

    private final String korean;

    Choice(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }

    /** Whether it closes the matter and goes with nothing else. */
    public boolean standsAlone() {
        return this == NO_NEED || this == WRONG_NUMBER;
    }
}
