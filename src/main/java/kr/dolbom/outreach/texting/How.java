package kr.dolbom.outreach.texting;

/** How somebody said that they want no more calls and texts. */
public enum How {
    REPLY("문자로 답함"),
    PAGE("누리집에서"),
    CALL("통화에서 말함"),
    OFFICER("담당자에게 말함");

    private final String korean;

    How(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }
}
