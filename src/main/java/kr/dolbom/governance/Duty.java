package kr.dolbom.governance;

/** Every thing somebody may be allowed to do. Who may is {@link Permissions}'. */
public enum Duty {
    COME_IN("들어오고 나간다"),
    ASK("질문하고 답을 평가한다"),
    READ_LIBRARY("서고를 읽는다"),
    OWN_DATA("자기 기록을 보고 받고 지운다"),
    OWN_ACCOUNT("자기 계정을 관리한다"),
    WORK_DESK("상담 창구에서 답한다"),
    APPROVE_REPLY("답변을 결재한다"),
    PUBLISH_KNOWLEDGE("답변을 지식으로 올리고 내린다"),
    MANAGE_LIBRARY("서고의 문서를 올리고 바꾼다"),
    SEE_UNMASKED("가린 내용을 사유를 적고 연다"),
    READ_AUDIT("감사 기록을 읽는다"),
    SEE_FIGURES("운영 수치를 본다"),
    MANAGE_PEOPLE("사람과 역할을 관리한다"),
    MANAGE_ORGANISATION("조직과 그 설정을 관리한다"),
    MANAGE_RECORDS("열람·삭제 요청과 보관 기간을 처리한다"),
    RUN_CAMPAIGNS("초기상담 전화를 시작하고 멈춘다"),
    DECIDE_CASES("초기상담 요약을 보고 결정한다"),
    HEAR_RECORDINGS("초기상담 녹음을 듣는다");

    private final String korean;

    Duty(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }
}
