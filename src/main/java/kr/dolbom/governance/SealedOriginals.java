package kr.dolbom.governance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people typed before it was masked. Not kept at all unless the institution turns it on; then sealed, for a few days,
 * and without resident, passport and licence numbers, which the law forbids to keep (개인정보 보호법 제24조, 제24조의2). Opened
 * only by who may see unmasked data, on a ground of law, with a reason, for a few minutes, into the audit trail.
 */
@Component
public class SealedOriginals implements Expiring {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final int AT_ONCE = 1000;

    private final JdbcClient rows;
    private final Masking masking;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final PrivacySettings settings;
    private final InstantSource clock;
    private final TransactionTemplate together;
    private final Seal seal;

    SealedOriginals(
            JdbcClient rows,
            Masking masking,
            Permissions permissions,
            AuditTrail audit,
            PrivacySettings settings,
            InstantSource clock,
            PlatformTransactionManager transactions,
            Seal seal) {
        this.rows = rows;
        this.masking = masking;
        this.permissions = permissions;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
        this.seal = seal;
    }

    /** A text as it was typed, for as long as it may be looked at. */
    public record Opened(String text, Instant until) {}

    private record Sealed(UUID subject, String organisation, String key, byte[] sealed) {
        List<String> path() {
            return Actor.parts(organisation);
        }
    }

    /** Keeps what was typed, where that is wanted and masking took something out; part of the caller's transaction. */
    public void keep(UUID subject, String kind, String typed, MaskedText masked) {
        if (!settings.keepOriginals() || typed.strip().equals(masked.text())) return;
        Actor actor = Acting.now();
        Instant now = clock.instant();
        String allowed = masking.withoutForbiddenNumbers(typed);
        rows.sql("""
                insert into sealed_originals (subject, kind, organisation, key, sealed, sealed_at, keep_until)
                values (:subject, :kind, :organisation, :key, :sealed, :at, :until)
                """)
                .param("subject", subject)
                .param("kind", kind)
                .param("organisation", actor.isSignedIn() && !actor.seesEverything() ? actor.organisationPath() : "")
                .param("key", seal.id())
                .param("sealed", seal.seal(allowed, subject.toString()))
                .param("at", utc(now))
                .param("until", utc(now.plus(Duration.ofDays(settings.days(RecordKind.ORIGINALS)))))
                .update();
    }

    /** Whether there is one that somebody with the right could open. */
    public boolean isKept(Actor actor, UUID subject) {
        return permissions.may(actor, Duty.SEE_UNMASKED) && find(subject).isPresent();
    }

    /** Opens one for a few minutes. Nothing is shown before it stands in the trail who sees it and why. */
    public Opened open(Actor actor, UUID subject, LegalGround ground, String reason) {
        Sealed sealed = require(actor, subject);
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)
            throw new Problem(Code.REASON_NEEDED, SHORTEST_REASON, LONGEST_REASON);
        String text = text(sealed);
        Instant until = clock.instant().plus(Duration.ofMinutes(settings.openMinutes()));
        String masked = masking.mask(why).text();
        together.executeWithoutResult(transaction -> {
            keepOpening(actor, sealed, ground, masked, until);
            record(actor, "original.opened", subject, Map.of("ground", ground.name(), "reason", masked));
        });
        return new Opened(text, until);
    }

    /** Looks again while it is open for this person; every look is in the trail. */
    public Optional<Opened> look(Actor actor, UUID subject) {
        Sealed sealed = require(actor, subject);
        Optional<Instant> until = openUntil(actor, subject);
        if (until.isEmpty()) return Optional.empty();
        record(actor, "original.seen", subject, Map.of());
        return Optional.of(new Opened(text(sealed), until.get()));
    }

    private Sealed require(Actor actor, UUID subject) {
        permissions.require(actor, Duty.SEE_UNMASKED);
        Sealed sealed = find(subject).orElseThrow(() -> new Problem(Code.ORIGINAL_GONE));
        permissions.require(actor, Duty.SEE_UNMASKED, sealed.path());
        return sealed;
    }

    private String text(Sealed sealed) {
        if (!sealed.key().equals(seal.id())) throw new Problem(Code.ORIGINAL_UNOPENABLE);
        return seal.openText(sealed.sealed(), sealed.subject().toString());
    }

    private Optional<Sealed> find(UUID subject) {
        return rows.sql("select subject, organisation, key, sealed from sealed_originals"
                        + " where subject = :subject and keep_until > :now")
                .param("subject", subject)
                .param("now", utc(clock.instant()))
                .query((row, i) -> new Sealed(
                        row.getObject("subject", UUID.class),
                        row.getString("organisation"),
                        row.getString("key"),
                        row.getBytes("sealed")))
                .optional();
    }

    private Optional<Instant> openUntil(Actor actor, UUID subject) {
        return rows.sql("select max(open_until) from original_openings"
                        + " where subject = :subject and person = :person and open_until > :now")
                .param("subject", subject)
                .param("person", actor.person().orElse(""))
                .param("now", utc(clock.instant()))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private void keepOpening(Actor actor, Sealed sealed, LegalGround ground, String reason, Instant until) {
        rows.sql("""
                insert into original_openings (subject, organisation, person, ground, reason, opened_at, open_until)
                values (:subject, :organisation, :person, :ground, :reason, :at, :until)
                """)
                .param("subject", sealed.subject())
                .param("organisation", sealed.organisation())
                .param("person", actor.person().orElse(""))
                .param("ground", ground.name())
                .param("reason", reason)
                .param("at", utc(clock.instant()))
                .param("until", utc(until))
                .update();
    }

    private void record(Actor actor, String action, UUID subject, Map<String, String> details) {
        audit.record(new AuditEvent(actor.person().orElse(""), action, subject.toString(), details));
    }

    /** Takes one away before its time, with what it belongs to. */
    public void destroy(UUID subject) {
        rows.sql("delete from sealed_originals where subject = :subject")
                .param("subject", subject)
                .update();
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ORIGINALS;
    }

    @Override
    public long destroyBefore(Instant moment) {
        return rows.sql("delete from sealed_originals where subject in (select subject from sealed_originals"
                        + " where sealed_at < :moment or keep_until < :now limit " + AT_ONCE + ")")
                .param("moment", utc(moment))
                .param("now", utc(clock.instant()))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
