package kr.dolbom.governance.accounts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Membership;
import kr.dolbom.governance.OidcSettings;
import kr.dolbom.governance.Organisations;
import kr.dolbom.governance.Person;
import kr.dolbom.governance.PersonRows;
import kr.dolbom.governance.accounts.SignIn.Known;
import kr.dolbom.governance.accounts.SignIn.Next;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody the institution's sign-on vouches for becomes an account. Issuer and subject say who it is, never a name or an
 * address; organisation and roles follow the provider at each sign-in, and what an administrator granted here stays.
 */
@Component
public class ProviderSignIn {

    private static final String GRANTED_BY = "기관 로그인";
    private static final Set<String> SECOND_FACTORS = Set.of("mfa", "otp", "hwk", "swk", "sms");

    private final JdbcClient rows;
    private final PersonRows people;
    private final NewPeople newPeople;
    private final Organisations organisations;
    private final OidcSettings settings;
    private final AuditTrail audit;
    private final TransactionTemplate together;

    ProviderSignIn(
            JdbcClient rows,
            PersonRows people,
            NewPeople newPeople,
            Organisations organisations,
            OidcSettings settings,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.people = people;
        this.newPeople = newPeople;
        this.organisations = organisations;
        this.settings = settings;
        this.audit = audit;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param claims of an ID token whose signature, issuer, audience, time and nonce were checked */
    public Known accept(String issuer, String subject, Map<String, Object> claims) {
        List<String> organisation = organisation(claims);
        Set<Role> roles = roles(claims);
        Person person = Acting.asTheApplication(() -> {
            organisations.require(Actor.LIBRARIAN, organisation);
            return together.execute(transaction -> kept(issuer, subject, claims, organisation, roles));
        });
        if (!person.isActive()) throw new Problem(Code.PROVIDER_ACCOUNT_DISABLED);
        boolean strong = vouchesForSecondFactor(claims);
        return new Known(person.id(), strong ? Next.NOTHING : SignIn.next(person), strong);
    }

    private Person kept(
            String issuer, String subject, Map<String, Object> claims, List<String> organisation, Set<Role> roles) {
        UUID id = people.findBySubject(issuer, subject).map(Person::id).orElseGet(() -> {
            UUID added = newPeople.add(
                    organisation, "sso:" + UUID.randomUUID(), name(claims), email(claims), Person.State.ACTIVE);
            newPeople.link(added, issuer, subject);
            return added;
        });
        rows.sql("update people set organisation = ?, name = ? where id = ?")
                .params(String.join("/", organisation), name(claims), id)
                .update();
        follow(id, organisation, roles);
        return people.find(id).orElseThrow();
    }

    private void follow(UUID id, List<String> organisation, Set<Role> roles) {
        Set<Role> missing = new HashSet<>(roles);
        for (Membership membership : granted(id)) {
            boolean still = membership.organisation().equals(organisation) && missing.remove(membership.role());
            if (!still) {
                newPeople.end(id, membership.number(), GRANTED_BY);
                record(id, "role.ended", membership.role());
            }
        }
        for (Role role : missing) {
            newPeople.grant(id, organisation, role, GRANTED_BY);
            record(id, "role.granted", role);
        }
    }

    private List<Membership> granted(UUID id) {
        Set<Long> ours = Set.copyOf(
                rows.sql("select number from memberships where person = ? and granted_by = ? and ended_at is null")
                        .params(id, GRANTED_BY)
                        .query(Long.class)
                        .list());
        return people.find(id).map(Person::memberships).orElse(List.of()).stream()
                .filter(membership -> ours.contains(membership.number()))
                .toList();
    }

    private void record(UUID id, String action, Role role) {
        audit.record(new AuditEvent(GRANTED_BY, action, id.toString(), Map.of("role", role.name())));
    }

    private List<String> organisation(Map<String, Object> claims) {
        if (settings.organisationClaim().isEmpty()) return Actor.parts(settings.organisation());
        String path = text(claims.get(settings.organisationClaim()));
        List<String> parts = Actor.parts(path);
        boolean known = !parts.isEmpty()
                && Acting.asTheApplication(() -> organisations.find(Actor.LIBRARIAN, parts))
                        .isPresent();
        if (!known) throw new Problem(Code.PROVIDER_ORGANISATION_UNKNOWN, path);
        return parts;
    }

    private Set<Role> roles(Map<String, Object> claims) {
        if (settings.roleClaim().isEmpty()) return Set.of();
        return texts(claims.get(settings.roleClaim())).stream()
                .flatMap(name -> Optional.ofNullable(settings.roles().get(name)).stream())
                .collect(Collectors.toSet());
    }

    private boolean vouchesForSecondFactor(Map<String, Object> claims) {
        return settings.secondFactorByProvider()
                || texts(claims.get("amr")).stream().anyMatch(SECOND_FACTORS::contains);
    }

    private static String name(Map<String, Object> claims) {
        String name = text(claims.get("name")).strip();
        String shown = name.isEmpty() ? text(claims.get("preferred_username")).strip() : name;
        String plain = shown.isEmpty() ? "이름 모름" : shown.replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(60, plain.length()));
    }

    /** An address is believed when the provider has checked it. */
    private static String email(Map<String, Object> claims) {
        return Boolean.TRUE.equals(claims.get("email_verified")) ? text(claims.get("email")) : "";
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof String text ? text : "";
    }

    private static List<String> texts(@Nullable Object claim) {
        if (claim instanceof Collection<?> many)
            return many.stream().map(String::valueOf).toList();
        return claim instanceof String one ? List.of(one.split("[ ,]")) : List.of();
    }
}
