package kr.dolbom.governance.accounts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that let somebody set a password once. Only a hash is kept; looking at one does not use it up. */
@Component
public class OneTimeLinks {

    private static final int BYTES = 32;

    /** What a link is for. */
    public enum Purpose {
        /** Makes the first administrator, or another one when the office has locked itself out. */
        ADMINISTRATOR(Duration.ofHours(24)),
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(24));

        private final Duration length;

        Purpose(Duration length) {
            this.length = length;
        }
    }

    /** @param person whose password it sets; none for a new administrator */
    public record Link(Purpose purpose, Optional<UUID> person) {}

    private final JdbcClient rows;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @return what to put at the end of the address; shown once, never kept */
    public String make(Purpose purpose, Optional<UUID> person, String madeBy) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        rows.sql("insert into one_time_links (digest, purpose, person, made_by, made_at, expires_at)"
                        + " values (?, ?, nullif(?, '')::uuid, ?, ?, ?)")
                .params(
                        Digest.of(token),
                        purpose.name(),
                        person.map(UUID::toString).orElse(""),
                        madeBy,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(purpose.length)))
                .update();
        return token;
    }

    /** @throws Problem when it was used, ran out, or never was */
    public Link require(String token) {
        return found(
                token,
                "select purpose, person from one_time_links"
                        + " where digest = :digest and used_at is null and expires_at > :now");
    }

    /** Uses the link up. */
    Link use(String token) {
        return found(
                token,
                "update one_time_links set used_at = :now"
                        + " where digest = :digest and used_at is null and expires_at > :now returning purpose, person");
    }

    /** Whoever still holds one of these can do nothing with it from now on. */
    void end(Purpose purpose) {
        rows.sql("update one_time_links set expires_at = least(expires_at, :now) where purpose = :purpose")
                .param("now", Timestamp.from(clock.instant()))
                .param("purpose", purpose.name())
                .update();
    }

    void endAll(UUID person) {
        rows.sql("update one_time_links set expires_at = least(expires_at, :now) where person = :person")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
    }

    private Link found(String token, String sql) {
        return rows.sql(sql)
                .param("digest", Digest.of(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, i) -> new Link(
                        Purpose.valueOf(row.getString("purpose")),
                        Optional.ofNullable(row.getObject("person", UUID.class))))
                .optional()
                .orElseThrow(() -> new Problem(Code.LINK_GONE));
    }
}
