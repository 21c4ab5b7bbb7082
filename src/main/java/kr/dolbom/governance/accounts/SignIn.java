package kr.dolbom.governance.accounts;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Person;
import kr.dolbom.governance.PersonRows;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a name and a password, or the provider's word, to somebody who is signed in. Every try is in the audit trail. */
@Component
public class SignIn {

    private static final String NOBODY = "이름 없음";

    /** What is still missing. */
    public enum Next {
        NOTHING,
        /** The code of the authenticator app. */
        CODE,
        /** Staff without a second factor set one up first. */
        ENROLMENT
    }

    /**
     * @param next what the person has to show before being signed in
     * @param strong whether the provider vouches for a second factor
     */
    public record Known(UUID person, Next next, boolean strong) {}

    private final JdbcClient rows;
    private final PersonRows people;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final LockOut lockOut;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate together;

    SignIn(
            JdbcClient rows,
            PersonRows people,
            Passwords passwords,
            SecondFactor factor,
            LockOut lockOut,
            AuditTrail audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.people = people;
        this.passwords = passwords;
        this.factor = factor;
        this.lockOut = lockOut;
        this.audit = audit;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Names are one name however they are typed. */
    public static String plain(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** @throws Problem that does not tell whether the name or the password is wrong */
    public Known withPassword(String typed, String password) {
        String login = plain(typed);
        lockOut.count(login);
        Optional<Person> person = Acting.asTheApplication(() -> people.findByLogin(login));
        boolean right = passwords.matches(password, person.map(this::hash).orElse(""));
        if (!right || !person.orElseThrow().isActive()) throw refused(person, "password", Code.SIGN_IN_WRONG);
        lockOut.forget(login);
        return new Known(person.get().id(), next(person.get()), false);
    }

    /** What somebody whose first factor is proven still has to show. */
    public static Next next(Person person) {
        if (person.strong()) return Next.CODE;
        return person.isStaff() ? Next.ENROLMENT : Next.NOTHING;
    }

    /** @throws Problem when the code is wrong or was used before */
    public void withCode(UUID person, String code) {
        lockOut.count("code of " + person);
        boolean right = Acting.asTheApplication(() -> factor.accepts(person, code));
        if (!right) throw refused(Acting.asTheApplication(() -> people.find(person)), "code", Code.CODE_WRONG);
        lockOut.forget("code of " + person);
    }

    /** Keeps that somebody came in. */
    public void done(UUID person, String how) {
        Acting.asTheApplication(() -> together.execute(transaction -> {
            rows.sql("update people set signed_in_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), person)
                    .update();
            audit.record(new AuditEvent(person.toString(), "sign-in.done", person.toString(), Map.of("how", how)));
            return true;
        }));
    }

    public void ended(String person) {
        audit.record(new AuditEvent(person, "sign-in.ended", person, Map.of()));
    }

    private Problem refused(Optional<Person> person, String what, Code code) {
        String subject = person.map(known -> known.id().toString()).orElse("");
        audit.record(new AuditEvent(NOBODY, "sign-in.refused", subject, Map.of("wrong", what)));
        return new Problem(code);
    }

    private String hash(Person person) {
        return Acting.asTheApplication(() -> rows.sql("select password from people where id = ?")
                .param(person.id())
                .query(String.class)
                .single());
    }
}
