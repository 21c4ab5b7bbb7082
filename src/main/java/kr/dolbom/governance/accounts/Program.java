package kr.dolbom.governance.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.governance.Organisation;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;

/** A program that works for an organisation, with the roles it was given, until a day. */
public record Program(
        UUID id,
        List<String> organisation,
        String name,
        Set<Role> roles,
        Instant made,
        Instant expires,
        Optional<Instant> revoked,
        Optional<Instant> used) {

    public Program {
        organisation = List.copyOf(organisation);
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(Optional.of(id.toString()), organisation, roles);
    }

    public boolean worksAt(Instant now) {
        return revoked.isEmpty() && now.isBefore(expires);
    }

    public String organisationLabel() {
        return organisation.isEmpty() ? Organisation.Kind.INSTITUTION.korean() : String.join(" › ", organisation);
    }

    public String rolesLabel() {
        return roles.stream().sorted().map(Role::korean).collect(Collectors.joining(", "));
    }
}
