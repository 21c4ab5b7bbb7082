package kr.dolbom.outreach.dialogue;

/** What a household may need help with. */
public enum Domain {
    HEALTH("건강"),
    MONEY("돈"),
    WORK("일"),
    HOUSING("집"),
    CARE("돌봄"),
    LONELINESS("외로움");

    private final String korean;

    Domain(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }
}
