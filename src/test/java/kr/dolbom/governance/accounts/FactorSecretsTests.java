package kr.dolbom.governance.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import kr.dolbom.desk.web.RunningDesk;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.governance.web.Caller;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Role;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads the database finds no secret of an authenticator app. */
class FactorSecretsTests extends RunningDesk {

    @Autowired
    JdbcClient rows;

    @Autowired
    FactorSecrets secrets;

    @Autowired
    SecondFactor factor;

    @Test
    void aNewSecretIsNowhereInTheOpenNotEvenBeforeItIsTaken() {
        TestPerson person = accounts.add("", Role.ANALYST);
        secrets.remove(person.id());
        Caller caller = new Caller(address(""));
        caller.password(person.login(), TestAccounts.PASSWORD);
        String shown = caller.get("/sign-in/factor")
                .body()
                .replaceAll("(?s).*<code class=\"secret\">([^<]+)</code>.*", "$1")
                .replace(" ", "");
        byte[] secret = new Base32().decode(shown);
        assertThat(secret).hasSize(20);
        assertThat(inSessions(secret)).isZero();
        caller.form("/sign-in/factor", "code", TestPerson.code(secret, java.time.Instant.now()));
        assertThat(secrets.find(person.id())).hasValue(secret);
        assertThat(kept(person.id())).hasSizeGreaterThan(20);
        assertThat(holds(person.id(), secret)).isFalse();
    }

    @Test
    void whatAnOlderVersionLeftOpenIsSealedAtTheStart() {
        TestPerson person = accounts.add("", Role.COUNSELLOR);
        assertThat(holds(person.id(), person.secret())).isTrue();
        secrets.sealWhatIsOpen();
        assertThat(holds(person.id(), person.secret())).isFalse();
        assertThat(factor.accepts(person.id(), person.code())).isTrue();
    }

    @Test
    void orWhenItIsNextUsed() {
        TestPerson person = accounts.add("", Role.COUNSELLOR);
        assertThat(factor.accepts(person.id(), person.code())).isTrue();
        assertThat(holds(person.id(), person.secret())).isFalse();
    }

    @Test
    void aSecretPutIntoAnothersRowOpensNothingThere() {
        TestPerson one = accounts.add("", Role.COUNSELLOR);
        TestPerson other = accounts.add("", Role.COUNSELLOR);
        secrets.sealWhatIsOpen();
        rows.sql("update people set factor = (select factor from people where id = ?) where id = ?")
                .params(one.id(), other.id())
                .update();
        assertThatThrownBy(() -> factor.accepts(other.id(), one.code())).isInstanceOf(Problem.class);
        String printed = factor.newRecoveryCodes(other.id()).getFirst();
        assertThat(factor.accepts(other.id(), printed)).isTrue();
        secrets.remove(other.id());
    }

    private byte[] kept(UUID person) {
        return rows.sql("select factor from people where id = ?")
                .param(person)
                .query(byte[].class)
                .single();
    }

    private boolean holds(UUID person, byte[] secret) {
        return rows.sql("select position(:secret in factor) > 0 from people where id = :id")
                .param("secret", secret)
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    private int inSessions(byte[] secret) {
        String written = java.util.Base64.getEncoder().encodeToString(secret);
        return rows.sql("select count(*) from spring_session_attributes"
                        + " where position(:raw in attribute_bytes) > 0 or position(:text in attribute_bytes) > 0")
                .param("raw", secret)
                .param("text", written.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .query(Integer.class)
                .single();
    }
}
