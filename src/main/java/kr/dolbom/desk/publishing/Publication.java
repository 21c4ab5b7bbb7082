package kr.dolbom.desk.publishing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.handover.Person;

/**
 * A reply that was proposed as knowledge, with who wrote it and who decided.
 *
 * @param organisation whose desk answered; empty is the institution itself
 * @param handOver the hand-over it comes from
 * @param decider who approved it, sent it back or withdrew it; never the proposer, except to withdraw
 * @param note why it was sent back or withdrawn
 */
public record Publication(
        UUID id,
        String organisation,
        UUID handOver,
        State state,
        Wording wording,
        Person proposer,
        Instant proposedAt,
        Optional<Person> decider,
        Optional<Instant> decidedAt,
        String note) {

    /** Where it stands. */
    public enum State {
        PROPOSED("검토 기다림"),
        PUBLISHED("답하고 있음"),
        RETURNED("돌려보냄"),
        WITHDRAWN("내림");

        private final String korean;

        State(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }

    public boolean isBy(Person person) {
        return proposer.id().equals(person.id());
    }
}
