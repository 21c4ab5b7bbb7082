package kr.dolbom.governance;

/** On what the law lets somebody open what was masked. */
public enum LegalGround {
    REQUEST("정보주체 본인이 열람을 요구했습니다 (개인정보 보호법 제35조)"),
    CONSENT("정보주체가 동의했습니다 (제15조제1항제1호)"),
    STATUTE("법령이 정한 의무를 지키는 데 꼭 필요합니다 (제15조제1항제2호)"),
    PUBLIC_TASK("법령이 정한 소관 업무를 하는 데 꼭 필요합니다 (제15조제1항제3호)"),
    URGENT("생명·신체·재산의 급박한 위험을 막기 위해서입니다 (제15조제1항제5호)");

    private final String korean;

    LegalGround(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }
}
