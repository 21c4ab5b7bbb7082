package kr.dolbom.desk.drill;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import kr.dolbom.governance.accounts.Accounts;
import kr.dolbom.governance.accounts.Administration;
import kr.dolbom.governance.accounts.SecondFactor;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.springframework.stereotype.Component;

/** Staff with accounts of their own, signed in the way people sign in: password, then the app's number. */
@Component
public class Staff {

    private static final Actor OWNER = new Actor(Optional.of("훈련"), List.of(), Set.of(Role.ADMINISTRATOR));

    private final Accounts accounts;
    private final Administration administration;
    private final SecondFactor factor;
    private final InstantSource clock;

    Staff(Accounts accounts, Administration administration, SecondFactor factor, InstantSource clock) {
        this.accounts = accounts;
        this.administration = administration;
        this.factor = factor;
        this.clock = clock;
    }

    /** @param secret of the app */
    public record Hired(UUID id, String login, String password, byte[] secret) {}

    Hired hire(int number) {
        return hire("counsellor" + number, "상담원 " + number, Role.COUNSELLOR);
    }

    public Hired hire(String login, String name, Role role) {
        String password = "훈련용 " + UUID.randomUUID();
        Administration.Invited invited = administration.invite(OWNER, List.of(), login, name, "", role);
        accounts.setPassword(invited.token(), password);
        byte[] secret = factor.newSecret();
        // The number of half a minute ago, so that the present one is still good for signing in.
        accounts.enrol(invited.person(), secret, code(secret, clock.instant().minusSeconds(30)));
        return new Hired(invited.person(), login, password, secret);
    }

    Browser signIn(Hired person, HttpClient client, String node) throws IOException, InterruptedException {
        return signIn(person, client, node, clock);
    }

    /** @param clock of the node */
    public Browser signIn(Hired person, HttpClient client, String node, InstantSource clock)
            throws IOException, InterruptedException {
        Browser browser = new Browser(client);
        browser.get(node, "/sign-in");
        browser.form(node, "/sign-in", Map.of("login", person.login(), "password", person.password()));
        browser.get(node, "/sign-in/code");
        browser.form(node, "/sign-in/code", Map.of("code", code(person.secret(), clock.instant())));
        HttpResponse<String> desk = browser.get(node, "/desk");
        if (desk.statusCode() != 200)
            throw new IllegalStateException(person.login() + " is not let in: " + desk.statusCode());
        return browser;
    }

    private static String code(byte[] secret, Instant at) {
        try {
            TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), at);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
