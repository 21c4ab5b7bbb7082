package kr.dolbom.governance.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Person;
import kr.dolbom.governance.PersonRows;
import kr.dolbom.governance.accounts.OneTimeLinks.Link;
import kr.dolbom.governance.accounts.OneTimeLinks.Purpose;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person does with the own account, and how the first administrator comes to be. */
@Component
public class Accounts {

    private static final String ON_THE_MACHINE = "명령줄";

    private final JdbcClient rows;
    private final PersonRows people;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final OneTimeLinks links;
    private final LockOut lockOut;
    private final AuditTrail audit;
    private final NewPeople newPeople;
    private final TransactionTemplate together;

    Accounts(
            JdbcClient rows,
            PersonRows people,
            Passwords passwords,
            SecondFactor factor,
            OneTimeLinks links,
            LockOut lockOut,
            AuditTrail audit,
            NewPeople newPeople,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.people = people;
        this.passwords = passwords;
        this.factor = factor;
        this.links = links;
        this.lockOut = lockOut;
        this.audit = audit;
        this.newPeople = newPeople;
        this.together = new TransactionTemplate(transactions);
    }

    public Optional<Person> find(UUID person) {
        return Acting.asTheApplication(() -> people.find(person));
    }

    public Person require(UUID person) {
        return find(person).orElseThrow(() -> new Problem(Code.PERSON_NOT_FOUND));
    }

    /** Everybody, for who works on the machine. */
    public List<Person> list() {
        return Acting.asTheApplication(people::list);
    }

    /** Lets somebody who guessed too often try again at once. */
    public boolean unlock(String typed) {
        Optional<Person> person = Acting.asTheApplication(() -> people.findByLogin(SignIn.plain(typed)));
        person.ifPresent(known -> together(() -> {
            lockOut.forget(known.login());
            lockOut.forget("code of " + known.id());
            audit.record(new AuditEvent(
                    ON_THE_MACHINE, "account.unlocked", known.id().toString(), Map.of()));
            return true;
        }));
        return person.isPresent();
    }

    /** Whether somebody can look after the institution. */
    public boolean hasAdministrator() {
        return Acting.asTheApplication(
                () -> rows.sql("select exists (select from memberships m join people p on p.id = m.person"
                                + " where m.ended_at is null and m.role = 'ADMINISTRATOR' and m.organisation = ''"
                                + " and p.state = 'ACTIVE')")
                        .query(Boolean.class)
                        .single());
    }

    /** A link that makes an administrator of the institution; the earlier ones are of no use any more. */
    public String newAdministratorLink() {
        together(() -> {
            links.end(Purpose.ADMINISTRATOR);
            return true;
        });
        return firstAdministratorLink();
    }

    /** The same for who starts a node: what another node has printed stays good, and the first that is used ends all. */
    public String firstAdministratorLink() {
        return together(() -> {
            String token = links.make(Purpose.ADMINISTRATOR, Optional.empty(), ON_THE_MACHINE);
            audit.record(new AuditEvent(ON_THE_MACHINE, "account.administrator-link", "", Map.of()));
            return token;
        });
    }

    public Link requireLink(String token) {
        return Acting.asTheApplication(() -> links.require(token));
    }

    /** Uses an administrator's link up: the new account is in the institution itself. */
    public Person becomeAdministrator(String token, String login, String name, String password) {
        if (requireLink(token).purpose() != Purpose.ADMINISTRATOR) throw new Problem(Code.LINK_GONE);
        passwords.requireStrong(password, List.of(login, name));
        String hash = passwords.hash(password);
        return together(() -> {
            links.use(token);
            links.end(Purpose.ADMINISTRATOR);
            UUID id = newPeople.add(List.of(), login, name, "", Person.State.ACTIVE);
            newPeople.grant(id, List.of(), Role.ADMINISTRATOR, ON_THE_MACHINE);
            keepPassword(id, hash);
            audit.record(new AuditEvent(
                    id.toString(), "account.activated", id.toString(), Map.of("role", Role.ADMINISTRATOR.name())));
            return people.find(id).orElseThrow();
        });
    }

    /** Uses an invitation or a reset up: the person sets the password and everything else stays as it was. */
    public Person setPassword(String token, String password) {
        UUID id = requireLink(token).person().orElseThrow(() -> new Problem(Code.LINK_GONE));
        Person person = require(id);
        passwords.requireStrong(password, List.of(person.login(), person.name()));
        String hash = passwords.hash(password);
        return together(() -> {
            if (links.use(token).purpose() == Purpose.INVITATION) newPeople.activate(id);
            links.endAll(id);
            keepPassword(id, hash);
            lockOut.forget(person.login());
            audit.record(new AuditEvent(id.toString(), "account.password-set", id.toString(), Map.of("by", "link")));
            return people.find(id).orElseThrow();
        });
    }

    /** @throws Problem when the old one is wrong or the new one too weak */
    public void changePassword(UUID id, String old, String chosen) {
        Person person = require(id);
        lockOut.count(person.login());
        if (!passwords.matches(old, hash(id))) throw new Problem(Code.PASSWORD_OLD_WRONG);
        lockOut.forget(person.login());
        passwords.requireStrong(chosen, List.of(person.login(), person.name()));
        String hash = passwords.hash(chosen);
        together(() -> {
            keepPassword(id, hash);
            audit.record(new AuditEvent(id.toString(), "account.password-set", id.toString(), Map.of("by", "self")));
            return true;
        });
    }

    /** Sets a second factor up; the printed codes are shown once. */
    public List<String> enrol(UUID id, byte[] secret, String code) {
        lockOut.count("code of " + id);
        return together(() -> {
            List<String> printed = factor.enrol(id, secret, code).orElseThrow(() -> new Problem(Code.CODE_WRONG));
            lockOut.forget("code of " + id);
            audit.record(new AuditEvent(id.toString(), "account.factor-set", id.toString(), Map.of()));
            return printed;
        });
    }

    public List<String> newRecoveryCodes(UUID id) {
        return together(() -> {
            List<String> printed = factor.newRecoveryCodes(id);
            audit.record(new AuditEvent(id.toString(), "account.recovery-codes", id.toString(), Map.of()));
            return printed;
        });
    }

    public int recoveryCodesLeft(UUID id) {
        return factor.recoveryCodesLeft(id);
    }

    private String hash(UUID id) {
        return Acting.asTheApplication(() -> rows.sql("select password from people where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private void keepPassword(UUID id, String hash) {
        rows.sql("update people set password = ? where id = ?").params(hash, id).update();
    }

    private <T> T together(Supplier<T> work) {
        return Acting.asTheApplication(() -> together.execute(transaction -> work.get()));
    }
}
