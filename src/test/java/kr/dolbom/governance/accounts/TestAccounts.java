package kr.dolbom.governance.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import kr.dolbom.governance.Organisation;
import kr.dolbom.governance.Person;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/** Accounts for tests, made as the application makes them, with their passwords and authenticator apps. */
@TestComponent
public class TestAccounts {

    public static final String PASSWORD = "자전거 우산 호박엿 열차";

    private final NewPeople people;
    private final JdbcClient rows;
    /** Made once: it is slow on purpose. */
    private final SingletonSupplier<String> hash;

    private final AtomicInteger next = new AtomicInteger();

    TestAccounts(NewPeople people, Passwords passwords, JdbcClient rows) {
        this.people = people;
        this.hash = SingletonSupplier.of(() -> passwords.hash(PASSWORD));
        this.rows = rows;
    }

    /** Somebody with an authenticator app when a role of theirs is staff's. */
    public record TestPerson(UUID id, String login, byte[] secret) {
        /** The app's number at the moment. */
        public String code() {
            return code(secret, Instant.now());
        }

        public static String code(byte[] secret, Instant at) {
            try {
                TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
                return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), at);
            } catch (InvalidKeyException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    public TestPerson add(String organisation, Role... roles) {
        open(organisation);
        List<String> path = Actor.parts(organisation);
        String login = "person%d-%d".formatted(ProcessHandle.current().pid() % 1000, next.incrementAndGet());
        UUID id = people.add(path, login, "가온" + next.get(), "", Person.State.ACTIVE);
        for (Role role : roles) people.grant(id, path, role, "시험");
        rows.sql("update people set password = ? where id = ?")
                .params(hash.obtain(), id)
                .update();
        byte[] secret = new byte[20];
        Arrays.fill(secret, (byte) next.get());
        if (List.of(roles).stream().anyMatch(Role::isStaff))
            rows.sql("update people set factor = ? where id = ?")
                    .params(secret, id)
                    .update();
        return new TestPerson(id, login, secret);
    }

    /** Lets the same number of the app be used again, as if half a minute had gone by. */
    public void waitForTheNextCode(TestPerson person) {
        rows.sql("update people set factor_step = 0 where id = ?")
                .param(person.id())
                .update();
    }

    /** Opens an organisation with all above it. */
    public void open(String organisation) {
        List<String> path = Actor.parts(organisation);
        for (int depth = 1; depth <= path.size(); depth++) {
            rows.sql("insert into organisations (organisation, kind) values (?, ?) on conflict do nothing")
                    .params(String.join("/", path.subList(0, depth)), Organisation.Kind.AGENCY.name())
                    .update();
        }
    }
}
