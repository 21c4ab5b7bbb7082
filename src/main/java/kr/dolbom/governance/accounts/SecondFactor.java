package kr.dolbom.governance.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes of an authenticator app (TOTP, RFC 6238), each good once, and printed codes for the day it is lost. */
@Component
public class SecondFactor {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;

    private final JdbcClient rows;
    private final FactorSecrets secrets;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    SecondFactor(JdbcClient rows, FactorSecrets secrets, InstantSource clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    public byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** Takes the secret for the person's when the code shows that their app has it. */
    @Transactional
    public Optional<List<String>> enrol(UUID person, byte[] secret, String code) {
        Optional<Long> step = step(secret, code);
        if (step.isEmpty()) return Optional.empty();
        secrets.keep(person, secret);
        rows.sql("update people set factor_step = ? where id = ?")
                .params(step.get(), person)
                .update();
        return Optional.of(newRecoveryCodes(person));
    }

    /** Whether the code is right and was not used before; a printed code does as well, once. */
    @Transactional
    public boolean accepts(UUID person, String code) {
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        // First, because it helps in even where the key that opens the secrets is missing.
        return useRecoveryCode(person, plain)
                || secrets.find(person)
                        .flatMap(secret -> step(secret, plain))
                        .filter(step -> use(person, step))
                        .isPresent();
    }

    private boolean use(UUID person, long step) {
        return rows.sql("update people set factor_step = :step where id = :id and factor_step < :step")
                        .param("step", step)
                        .param("id", person)
                        .update()
                == 1;
    }

    /** Ten new printed codes; the earlier ones are of no use any more. */
    @Transactional
    public List<String> newRecoveryCodes(UUID person) {
        rows.sql("delete from recovery_codes where person = ?").param(person).update();
        List<String> printed =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        printed.forEach(code -> rows.sql("insert into recovery_codes (person, digest) values (?, ?)")
                .params(person, Digest.of(code.replace("-", "")))
                .update());
        return printed;
    }

    public int recoveryCodesLeft(UUID person) {
        return rows.sql("select count(*) from recovery_codes where person = ? and used_at is null")
                .param(person)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void remove(UUID person) {
        secrets.remove(person);
        rows.sql("delete from recovery_codes where person = ?").param(person).update();
    }

    private boolean useRecoveryCode(UUID person, String code) {
        return rows.sql("update recovery_codes set used_at = now() where person = ? and digest = ? and used_at is null")
                        .params(person, Digest.of(code))
                        .update()
                == 1;
    }

    /** The time step the code belongs to: now, or one to either side for clocks that differ. */
    private Optional<Long> step(byte[] secret, String code) {
        Instant now = clock.instant();
        return Stream.of(0, -1, 1)
                .map(shift -> now.plus(codes.getTimeStep().multipliedBy(shift)))
                .filter(moment -> code(secret, moment).equals(code.strip()))
                .map(moment -> moment.toEpochMilli() / codes.getTimeStep().toMillis())
                .findFirst();
    }

    private String code(byte[] secret, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), moment);
        } catch (InvalidKeyException everyKeyWillDo) {
            throw new IllegalStateException(everyKeyWillDo);
        }
    }

    private String recoveryCode() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String hex = HexFormat.of().withUpperCase().formatHex(bytes);
        return String.join("-", hex.substring(0, 4), hex.substring(4, 8), hex.substring(8, 12), hex.substring(12));
    }
}
