package kr.dolbom.governance;

import java.time.Instant;
import java.util.List;
import kr.dolbom.kernel.Role;

/** What somebody is in an organisation and everything below it. */
public record Membership(long number, List<String> organisation, Role role, Instant since) {

    public Membership {
        organisation = List.copyOf(organisation);
    }

    public String organisationLabel() {
        return organisation.isEmpty() ? Organisation.Kind.INSTITUTION.korean() : String.join(" › ", organisation);
    }
}
