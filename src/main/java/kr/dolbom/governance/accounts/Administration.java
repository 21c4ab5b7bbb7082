package kr.dolbom.governance.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Membership;
import kr.dolbom.governance.Organisations;
import kr.dolbom.governance.Permissions;
import kr.dolbom.governance.Person;
import kr.dolbom.governance.PersonRows;
import kr.dolbom.governance.accounts.OneTimeLinks.Purpose;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an administrator does with people. Only over somebody whose every role is in the administrator's reach: who looks
 * after a department does not reset the password of somebody who looks after the institution.
 */
@Component
public class Administration {

    private final PersonRows people;
    private final NewPeople newPeople;
    private final Organisations organisations;
    private final Permissions permissions;
    private final SecondFactor factor;
    private final OneTimeLinks links;
    private final LockOut lockOut;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate together;

    Administration(
            PersonRows people,
            NewPeople newPeople,
            Organisations organisations,
            Permissions permissions,
            SecondFactor factor,
            OneTimeLinks links,
            LockOut lockOut,
            Sessions sessions,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.newPeople = newPeople;
        this.organisations = organisations;
        this.permissions = permissions;
        this.factor = factor;
        this.links = links;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.audit = audit;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param token what the link the person gets ends in */
    public record Invited(UUID person, String token) {}

    /** Makes an account somebody else will give a password. */
    public Invited invite(Actor actor, List<String> organisation, String login, String name, String email, Role role) {
        permissions.require(actor, Duty.MANAGE_PEOPLE, organisation);
        organisations.require(actor, organisation);
        return together(() -> {
            UUID id = newPeople.add(organisation, login, name, email, Person.State.INVITED);
            newPeople.grant(id, organisation, role, by(actor));
            String token = links.make(Purpose.INVITATION, Optional.of(id), by(actor));
            record(actor, "account.invited", id, Map.of("role", role.name(), "organisation", text(organisation)));
            return new Invited(id, token);
        });
    }

    /** The person, when the actor may look after them. */
    public Person require(Actor actor, UUID id) {
        permissions.require(actor, Duty.MANAGE_PEOPLE);
        Person person = Acting.asTheApplication(() -> people.find(id))
                .filter(found -> actor.reaches(found.organisation()))
                .orElseThrow(() -> new Problem(Code.PERSON_NOT_FOUND));
        for (Membership membership : person.memberships())
            permissions.require(actor, Duty.MANAGE_PEOPLE, membership.organisation());
        return person;
    }

    /** A link with which the person sets a new password; the old one works until then. */
    public String resetLink(Actor actor, UUID id) {
        Person person = require(actor, id);
        Purpose purpose = person.state() == Person.State.INVITED ? Purpose.INVITATION : Purpose.RESET;
        return together(() -> {
            links.endAll(id);
            record(actor, "account.reset-link", id, Map.of());
            return links.make(purpose, Optional.of(id), by(actor));
        });
    }

    public void removeFactor(Actor actor, UUID id) {
        require(actor, id);
        requireOther(actor, id);
        changed(actor, "account.factor-removed", id, Map.of(), () -> factor.remove(id));
        sessions.endAll(id, "");
    }

    public void unlock(Actor actor, UUID id) {
        Person person = require(actor, id);
        changed(actor, "account.unlocked", id, Map.of(), () -> unlock(person));
    }

    public void grant(Actor actor, UUID id, List<String> organisation, Role role) {
        permissions.require(actor, Duty.MANAGE_PEOPLE, organisation);
        organisations.require(actor, organisation);
        require(actor, id);
        requireOther(actor, id);
        Map<String, String> details = Map.of("role", role.name(), "organisation", text(organisation));
        changed(actor, "role.granted", id, details, () -> newPeople.grant(id, organisation, role, by(actor)));
    }

    public void end(Actor actor, UUID id, long number) {
        Person person = require(actor, id);
        requireOther(actor, id);
        Membership membership = person.memberships().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Problem(Code.PERSON_NOT_FOUND));
        Map<String, String> details =
                Map.of("role", membership.role().name(), "organisation", text(membership.organisation()));
        changed(actor, "role.ended", id, details, () -> newPeople.end(id, number, by(actor)));
    }

    /** The person is out at once, on every node, and cannot come back. */
    public void disable(Actor actor, UUID id) {
        require(actor, id);
        requireOther(actor, id);
        changed(actor, "account.disabled", id, Map.of(), () -> {
            newPeople.disable(id);
            links.endAll(id);
        });
        sessions.endAll(id, "");
    }

    public void enable(Actor actor, UUID id) {
        require(actor, id);
        changed(actor, "account.enabled", id, Map.of(), () -> newPeople.enable(id));
    }

    public Optional<Long> waiting(Person person) {
        return lockOut.waiting(person.login());
    }

    private void unlock(Person person) {
        lockOut.forget(person.login());
        lockOut.forget("code of " + person.id());
    }

    /** Nobody raises, ends or shuts out the own account: a second administrator does, so the last one stays. */
    private static void requireOther(Actor actor, UUID id) {
        if (actor.person().filter(id.toString()::equals).isPresent()) throw new Problem(Code.OWN_ACCOUNT);
    }

    private void changed(Actor actor, String action, UUID id, Map<String, String> details, Runnable change) {
        together(() -> {
            change.run();
            record(actor, action, id, details);
            return true;
        });
    }

    private void record(Actor actor, String action, UUID id, Map<String, String> details) {
        audit.record(new AuditEvent(by(actor), action, id.toString(), details));
    }

    private <T> T together(Supplier<T> work) {
        return Acting.asTheApplication(() -> together.execute(transaction -> work.get()));
    }

    private static String by(Actor actor) {
        return actor.person().orElse("명령줄");
    }

    private static String text(List<String> organisation) {
        return String.join("/", organisation);
    }
}
