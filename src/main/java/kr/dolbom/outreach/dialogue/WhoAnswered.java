package kr.dolbom.outreach.dialogue;

/** Who took the call, as far as they said. */
public enum WhoAnswered {
    UNKNOWN("확인하지 못함"),
    THE_PERSON("본인"),
    SOMEBODY_ELSE("다른 사람"),
    WRONG_NUMBER("잘못된 번호"),
    MACHINE("자동응답");

    private final String korean;

    WhoAnswered(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }
}
