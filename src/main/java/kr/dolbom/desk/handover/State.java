package kr.dolbom.desk.handover;

/** Where a hand-over stands. Only a waiting one has no owner; once answered it stays with whoever answered. */
public enum State {
    WAITING("기다림"),
    TAKEN("상담 중"),
    SNOOZED("미뤄 둠"),
    APPROVAL("승인 기다림"),
    ANSWERED("답변함");

    private final String korean;

    State(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }

    public boolean open() {
        return this != ANSWERED;
    }
}
