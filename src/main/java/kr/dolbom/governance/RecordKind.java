package kr.dolbom.governance;

/** The kinds of records that are destroyed when their time is over. The audit trail is not among them. */
public enum RecordKind {
    CONVERSATIONS("상담(질문, 답, 평가, 상담원과 나눈 글)", 365),
    ORIGINALS("봉해 둔 원문", 7),
    OPENINGS("원문을 연 기록", 1095),
    OBJECTIONS("처리한 이의", 1095),
    CONSENTS("철회한 동의의 기록", 1095),
    RECORDINGS("초기상담 통화 녹음", 90),
    COUNSELLINGS("초기상담 요약과 결정", 1095),
    LISTS("초기상담 명단과 전화 내역", 1095),
    LIST_PREVIEWS("살펴보고 아직 담지 않은 명단", 1),
    SPOKEN_PROMPTS("합성해 둔 안내 음성", 30),
    TEXTS("안내 문자와 그 답장", 180);

    private final String korean;
    private final int days;

    RecordKind(String korean, int days) {
        this.korean = korean;
        this.days = days;
    }

    public String korean() {
        return korean;
    }

    /** How long they are kept unless the institution says otherwise. */
    public int days() {
        return days;
    }
}
