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

    /** What an officer does to a case. */
    public enum Move {
        TAKE("맡음"),
        RETURN("목록으로 돌려놓음"),
        GIVE("넘김"),
        EDIT("요약을 고침"),
        NOTE("메모"),
        DECIDE("결정");

        private final String korean;

        Move(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }
}
