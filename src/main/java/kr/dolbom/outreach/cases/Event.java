package kr.dolbom.outreach.cases;

import java.time.Instant;
import java.util.Optional;
import kr.dolbom.outreach.dialogue.Domain;

/**
 * Something that happened to a case.
 *
 * @param domain what an edit was about
 * @param text what was written; the corrected summary of an edit, the note of a move
 */
public record Event(long number, Move move, Optional<Domain> domain, Officer by, String text, Instant at) {

    /** What an officer does to a case, and the action of the {@code AuditEvent} that remembers it. */
    public enum Move {
        TAKE("맡음", "case.taken"),
        RETURN("목록으로 돌려놓음", "case.returned"),
        GIVE("넘김", "case.given"),
        EDIT("요약을 고침", "case.edited"),
        NOTE("메모", "case.noted"),
        DECIDE("결정", "case.decided"),
        REOPEN("결정을 되돌림", "case.reopened");

        private final String korean;
        private final String action;

        Move(String korean, String action) {
            this.korean = korean;
            this.action = action;
        }

        public String korean() {
            return korean;
        }

        String action() {
            return action;
        }
    }
}
