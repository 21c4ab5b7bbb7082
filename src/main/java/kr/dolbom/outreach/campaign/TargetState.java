package kr.dolbom.outreach.campaign;

import java.util.EnumSet;
import java.util.Set;

/** Where a household of a list stands, and every way from one place to the next: the whole graph is in this file. */
public enum TargetState {
    LISTED("시작 전", false),
    TEXTED("안내 문자 확인 중", false),
    READY("걸 차례 기다림", false),
    CALLING("통화 중", false),
    REACHED("상담함", true),
    DECLINED("통화를 거절함", true),
    OPTED_OUT("연락 거부", true),
    NOT_REACHED("닿지 못함", true),
    NO_NUMBER("맞는 번호 없음", true),
    NO_TEXT("안내 문자를 보내지 못함", true),
    STOPPED("캠페인이 멈춤", true);

    private final String korean;
    private final boolean end;

    TargetState(String korean, boolean end) {
        this.korean = korean;
        this.end = end;
    }

    public String korean() {
        return korean;
    }

    /** Whether nothing more is done by machine. */
    public boolean isEnd() {
        return end;
    }

    /** Whether a person must take over: the work list. */
    public boolean isForOfficer() {
        return end && this != REACHED && this != STOPPED;
    }

    /** What may happen to a household, from where and to where. */
    public enum Move {
        SEND_TEXT("안내 문자를 맡김", EnumSet.of(LISTED), TEXTED),
        SKIP_TEXT("문자 없이 걸기로 함", EnumSet.of(LISTED), READY),
        TEXT_ARRIVED("문자를 통신사가 받음", EnumSet.of(TEXTED), READY),
        TEXT_ANOTHER("다음 번호로 문자를 보내기로 함", EnumSet.of(TEXTED, READY), LISTED),
        TEXT_AFTER_ALL("문자를 먼저 보내는 계획으로 바뀜", EnumSet.of(READY), LISTED),
        TEXT_FAILED("문자가 가지 않음", EnumSet.of(LISTED, TEXTED), NO_TEXT),
        CALL("회선을 얻어 검", EnumSet.of(READY), CALLING),
        CALL_AGAIN("규칙에 따라 다시 걸기로 함", EnumSet.of(CALLING), READY),
        LOSE_SIGHT("걸던 서버가 사라짐", EnumSet.of(CALLING), READY),
        REACH("상담함", EnumSet.of(CALLING, READY), REACHED),
        DECLINE("받지 않고 끊음", EnumSet.of(CALLING), DECLINED),
        /** The one way out of an end: by the household's own wish. Machines find none. */
        CALLED_BACK(
                "스스로 전화해 상담함", EnumSet.of(LISTED, TEXTED, READY, NOT_REACHED, DECLINED, NO_NUMBER, NO_TEXT), REACHED),
        OPT_OUT("연락을 거부함", EnumSet.of(LISTED, TEXTED, READY, CALLING), OPTED_OUT),
        GIVE_UP("정한 횟수를 다 씀", EnumSet.of(CALLING), NOT_REACHED),
        GIVE_UP_BY_NEW_PLAN("바뀐 계획의 횟수를 다 씀", EnumSet.of(READY), NOT_REACHED),
        RUN_OUT_OF_NUMBERS("모든 번호가 틀림", EnumSet.of(LISTED, READY, CALLING), NO_NUMBER),
        STOP("캠페인을 멈춤", EnumSet.of(LISTED, TEXTED, READY), STOPPED);

        private final String korean;
        private final Set<TargetState> from;
        private final TargetState to;

        Move(String korean, Set<TargetState> from, TargetState to) {
            this.korean = korean;
            this.from = Set.copyOf(from);
            this.to = to;
        }

        public String korean() {
            return korean;
        }

        public Set<TargetState> from() {
            return from;
        }

        public TargetState to() {
            return to;
        }
    }
}
