package kr.dolbom.outreach.campaign;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign stands, and what an officer may do with it there. */
public enum CampaignState {
    DRAFT("준비됨"),
    RUNNING("거는 중"),
    PAUSED("잠시 멈춤"),
    STOPPED("그만둠"),
    FINISHED("마침");

    private final String korean;

    CampaignState(String korean) {
        this.korean = korean;
    }

    public String korean() {
        return korean;
    }

    /** Whether nobody will be called any more. */
    public boolean isOver() {
        return this == STOPPED || this == FINISHED;
    }

    /** What may be done with a campaign, and the action of the {@code AuditEvent} that remembers it. */
    public enum Move {
        START("시작", "campaign.started", EnumSet.of(DRAFT), RUNNING),
        PAUSE("잠시 멈추기", "campaign.paused", EnumSet.of(RUNNING), PAUSED),
        RESUME("다시 시작", "campaign.resumed", EnumSet.of(PAUSED), RUNNING),
        STOP("그만두기", "campaign.stopped", EnumSet.of(DRAFT, RUNNING, PAUSED), STOPPED),
        FINISH("모두 마침", "campaign.finished", EnumSet.of(RUNNING), FINISHED);

        private final String korean;
        private final String action;
        private final Set<CampaignState> from;
        private final CampaignState to;

        Move(String korean, String action, Set<CampaignState> from, CampaignState to) {
            this.korean = korean;
            this.action = action;
            this.from = Set.copyOf(from);
            this.to = to;
        }

        public String korean() {
            return korean;
        }

        public String action() {
            return action;
        }

        public Set<CampaignState> from() {
            return from;
        }

        public CampaignState to() {
            return to;
        }

        /** Whether an officer may choose it. */
        public boolean isByHand() {
            return this != FINISH;
        }
    }
}
