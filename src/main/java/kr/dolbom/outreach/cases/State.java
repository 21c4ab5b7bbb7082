package kr.dolbom.outreach.cases;

/** Where a case stands. */
public enum State {
    WAITING("맡은 사람 없음"),
    TAKEN("살펴보는 중"),
    DECIDED("결정함");

    private final String korean;

    State(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }
}
