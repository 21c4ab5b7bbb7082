package kr.dolbom.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An account.
 *
 * @param organisation where the person belongs
 * @param strong whether there is a second factor
 * @param fromProvider whether the institution's sign-on vouches for the person
 */
public record Person(
        UUID id,
        List<String> organisation,
        String login,
        String name,
        String email,
        State state,
        boolean strong,
        boolean fromProvider,
        Optional<Instant> signedIn,
        List<Membership> memberships) {

    /** Nobody is deleted: what a person did stays the person's. */
    public enum State {
        INVITED("초대함"),
        ACTIVE("쓰는 중"),
        DISABLED("멈춤");

        private final String korean;

        State(String korean) {
            this.korean = korean;
        }

        public String korean() {
            return korean;
        }
    }

    public Person {
        organisation = List.copyOf(organisation);
        memberships = List.copyOf(memberships);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether some role of the person opens other people's matters. */
    public boolean isStaff() {
        return memberships.stream().anyMatch(membership -> membership.role().isStaff());
    }

    public String organisationLabel() {
        return organisation.isEmpty() ? Organisation.Kind.INSTITUTION.korean() : String.join(" › ", organisation);
    }
}
