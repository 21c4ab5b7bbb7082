package kr.dolbom.desk.handover;

import static kr.dolbom.desk.handover.State.ANSWERED;
import static kr.dolbom.desk.handover.State.APPROVAL;
import static kr.dolbom.desk.handover.State.SNOOZED;
import static kr.dolbom.desk.handover.State.TAKEN;
import static kr.dolbom.desk.handover.State.WAITING;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can happen to a hand-over: from which states, to which, and who owns it then. This table is the whole
 * life of a hand-over; a move that is not in it does not happen.
 */
public enum Move {
    /** The asker wants a person. */
    ASK("상담원을 찾았습니다", EnumSet.noneOf(State.class), WAITING, Then.NOBODY),
    TAKE("맡았습니다", EnumSet.of(WAITING), TAKEN, Then.SOMEBODY),
    /** The owner puts it back. */
    RETURN("대기열로 돌려놓았습니다", EnumSet.of(TAKEN, SNOOZED), WAITING, Then.NOBODY),
    /** The owner was gone too long; the desk puts it back. */
    LAPSE("오래 자리를 비워 대기열로 돌아왔습니다", EnumSet.of(TAKEN, SNOOZED), WAITING, Then.NOBODY),
    /** To another person. */
    GIVE("다른 상담원에게 넘겼습니다", EnumSet.of(TAKEN, SNOOZED), TAKEN, Then.SOMEBODY),
    /** To another organisation, where it waits again. */
    PASS_ON("다른 기관으로 넘겼습니다", EnumSet.of(WAITING, TAKEN, SNOOZED), WAITING, Then.NOBODY),
    SNOOZE("나중으로 미뤘습니다", EnumSet.of(TAKEN), SNOOZED, Then.SAME),
    WAKE("다시 시작했습니다", EnumSet.of(SNOOZED), TAKEN, Then.SAME),
    SUBMIT("답변을 승인에 올렸습니다", EnumSet.of(TAKEN), APPROVAL, Then.SAME),
    SEND_BACK("답변을 돌려보냈습니다", EnumSet.of(APPROVAL), TAKEN, Then.SAME),
    /** The writer takes the reply out of the approval to change it. */
    TAKE_BACK("답변을 다시 고칩니다", EnumSet.of(APPROVAL), TAKEN, Then.SAME),
    ANSWER("답변했습니다", EnumSet.of(TAKEN), ANSWERED, Then.SAME),
    APPROVE("승인하고 보냈습니다", EnumSet.of(APPROVAL), ANSWERED, Then.SAME),
    /** The asker writes after the answer. */
    REOPEN("다시 물었습니다", EnumSet.of(ANSWERED), WAITING, Then.NOBODY),
    /** The asker writes while it is open. */
    WRITE("덧붙였습니다", EnumSet.of(WAITING, TAKEN, SNOOZED, APPROVAL), Then.SAME),
    /** A note for colleagues. */
    NOTE("메모를 남겼습니다", EnumSet.allOf(State.class), Then.SAME);

    /** Who owns it after the move. */
    enum Then {
        NOBODY,
        SOMEBODY,
        SAME
    }

    private final String korean;
    private final Set<State> from;
    private final Optional<State> to;
    private final Then owner;

    Move(String korean, Set<State> from, State to, Then owner) {
        this(korean, from, Optional.of(to), owner);
    }

    Move(String korean, Set<State> from, Then owner) {
        this(korean, from, Optional.empty(), owner);
    }

    Move(String korean, Set<State> from, Optional<State> to, Then owner) {
        this.korean = korean;
        this.from = Set.copyOf(from);
        this.to = to;
        this.owner = owner;
    }

    public String korean() {
        return korean;
    }

    public Set<State> from() {
        return from;
    }

    /** Empty: it stays where it is. */
    public Optional<State> to() {
        return to;
    }

    Then owner() {
        return owner;
    }
}
