package kr.dolbom.governance.accounts;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Person;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes accounts and what they are. Who may is decided before. */
@Component
class NewPeople {

    private static final String LOGIN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@:+-]{1,99}";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_EMAIL = 200;

    private final JdbcClient rows;
    private final InstantSource clock;

    NewPeople(JdbcClient rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    UUID add(List<String> organisation, String typed, String name, String email, Person.State state) {
        String login = SignIn.plain(typed);
        if (!login.matches(LOGIN)) throw new Problem(Code.LOGIN_UNREADABLE);
        UUID id = UUID.randomUUID();
        try {
            rows.sql("insert into people (id, organisation, login, name, email, state, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(id, String.join("/", organisation), login, name(name), email(email), state.name(), now())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Problem(Code.LOGIN_TAKEN, taken);
        }
        return id;
    }

    void grant(UUID person, List<String> organisation, Role role, String by) {
        rows.sql("insert into memberships (person, organisation, role, granted_by, granted_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(person, String.join("/", organisation), role.name(), by, now())
                .update();
    }

    void end(UUID person, long membership, String by) {
        rows.sql(
                        "update memberships set ended_by = ?, ended_at = ? where number = ? and person = ? and ended_at is null")
                .params(by, now(), membership, person)
                .update();
    }

    void activate(UUID person) {
        rows.sql("update people set state = 'ACTIVE' where id = ? and state = 'INVITED'")
                .param(person)
                .update();
    }

    void disable(UUID person) {
        rows.sql("update people set state = 'DISABLED' where id = ?")
                .param(person)
                .update();
    }

    /** Who never set a password is invited again, not let in. */
    void enable(UUID person) {
        rows.sql("update people set state = case when password = '' and subject = '' then 'INVITED' else 'ACTIVE' end"
                        + " where id = ? and state = 'DISABLED'")
                .param(person)
                .update();
    }

    void link(UUID person, String issuer, String subject) {
        rows.sql("update people set issuer = ?, subject = ? where id = ?")
                .params(issuer, subject, person)
                .update();
    }

    private static String name(String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl))
            throw new Problem(Code.PERSON_NAME_UNREADABLE, LONGEST_NAME);
        return plain;
    }

    private static String email(String email) {
        String plain = email.strip();
        if (!plain.isEmpty() && (plain.length() > LONGEST_EMAIL || !plain.matches("[^\\s@<>\",;]+@[^\\s@<>\",;]+")))
            throw new Problem(Code.EMAIL_UNREADABLE);
        return plain;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
