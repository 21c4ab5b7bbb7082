package kr.dolbom.governance;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.PrivacySettings.Ground;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who agreed to which notice, and who took it back. Whoever agrees is known by the number of the consent alone, which the
 * browser keeps.
 */
@Component
public class Consents implements Expiring {

    private final JdbcClient rows;
    private final AuditTrail audit;
    private final PrivacySettings settings;
    private final InstantSource clock;
    private final TransactionTemplate together;

    Consents(
            JdbcClient rows,
            AuditTrail audit,
            PrivacySettings settings,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param withdrawn when it was taken back, if it was */
    public record Consent(UUID id, String version, Instant given, Optional<Instant> withdrawn) {}

    /** Whether people must agree before they ask; where a public body does its own business they are told instead. */
    public boolean areNeeded() {
        return settings.ground() == Ground.CONSENT;
    }

    /** The notice people agree to now. */
    public String version() {
        return settings.noticeVersion();
    }

    public Consent give() {
        Consent given = new Consent(UUID.randomUUID(), version(), clock.instant(), Optional.empty());
        together.executeWithoutResult(transaction -> {
            rows.sql("insert into consents (id, version, given_at) values (:id, :version, :at)")
                    .param("id", given.id())
                    .param("version", given.version())
                    .param("at", given.given().atOffset(ZoneOffset.UTC))
                    .update();
            record("consent.given", given.id(), Map.of("version", given.version()));
        });
        return given;
    }

    public Optional<Consent> find(String id) {
        return number(id).flatMap(this::find);
    }

    private Optional<Consent> find(UUID id) {
        return rows.sql("select id, version, given_at, withdrawn_at from consents where id = :id")
                .param("id", id)
                .query((row, i) -> new Consent(
                        row.getObject("id", UUID.class),
                        row.getString("version"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    /** One that covers what is asked now: of this notice, and not taken back. */
    public Optional<Consent> findValid(String id) {
        return find(id).filter(consent ->
                consent.withdrawn().isEmpty() && consent.version().equals(version()));
    }

    /** Takes it back; what was kept under it goes in the caller's transaction. Twice is once. */
    public void withdraw(UUID id) {
        together.executeWithoutResult(transaction -> {
            int changed = rows.sql("update consents set withdrawn_at = :at where id = :id and withdrawn_at is null")
                    .param("id", id)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (changed > 0) record("consent.withdrawn", id, Map.of());
        });
    }

    private void record(String action, UUID id, Map<String, String> details) {
        Actor actor = Acting.now();
        String who = actor.seesEverything() ? "정보주체" : actor.person().orElse("정보주체");
        audit.record(new AuditEvent(who, action, id.toString(), details));
    }

    private static Optional<UUID> number(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONSENTS;
    }

    /** Only those taken back; one that holds proves why something is kept. */
    @Override
    public long destroyBefore(Instant moment) {
        return rows.sql(
                        "delete from consents where id in (select id from consents where withdrawn_at < :moment limit 1000)")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
