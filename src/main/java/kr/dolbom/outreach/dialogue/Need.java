package kr.dolbom.outreach.dialogue;

/** What the call found out about a domain. What is unsure is never counted as no. */
public enum Need {
    YES("도움 필요"),
    NO("필요 없음"),
    UNSURE("확인 필요"),
    NOT_ASKED("묻지 못함");

    private final String korean;

    Need(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }
}
