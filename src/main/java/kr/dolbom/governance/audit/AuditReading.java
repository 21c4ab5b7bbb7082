package kr.dolbom.governance.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.dolbom.governance.AuditCheck;
import kr.dolbom.governance.AuditCheck.Break;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The front door of who reads the audit trail: an auditor sees the own organisation and what is below it. */
@Component
public class AuditReading {

    /** Counting further tells nobody more. */
    static final int MOST_COUNTED = 10_000;

    private final AuditTrail trail;
    private final AuditRows rows;
    private final Permissions permissions;
    private final InstantSource clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate together;

    AuditReading(
            AuditTrail trail,
            AuditRows rows,
            Permissions permissions,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.trail = trail;
        this.rows = rows;
        this.permissions = permissions;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.together = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * A page of entries, newest first.
     *
     * @param more whether older ones follow
     * @param found how many in all, {@value #MOST_COUNTED} for that many and more
     */
    public record Page(List<AuditEntry> entries, boolean more, long found) {}

    /** @param broken what is wrong with the chain, empty when it is whole */
    public record KeptCheck(Instant at, long entries, String head, String broken) {
        public boolean whole() {
            return broken.isEmpty();
        }
    }

    public Page page(Actor actor, AuditQuery query, long before, int size) {
        permissions.require(actor, Duty.READ_AUDIT);
        List<AuditEntry> found = rows.page(query, sight(actor), before, size + 1);
        return new Page(
                found.stream().limit(size).toList(),
                found.size() > size,
                rows.count(query, sight(actor), MOST_COUNTED));
    }

    /** Who the accounts among the actors are. */
    public Map<String, String> names(List<AuditEntry> entries) {
        return rows.names(entries.stream().map(AuditEntry::actor).distinct().toList());
    }

    /** Hands every entry over, oldest first. That they are taken away is in the trail before the first one is. */
    public void export(Actor actor, AuditQuery query, Consumer<AuditEntry> taker) {
        permissions.require(actor, Duty.READ_AUDIT);
        trail.record(new AuditEvent(who(actor), "audit.exported", "audit", query.told()));
        reading.executeWithoutResult(transaction -> rows.each(query, sight(actor), taker));
    }

    /** Walks the whole chain, whatever part of it the actor may read, and keeps what was found. */
    public AuditCheck verify(Actor actor) {
        permissions.require(actor, Duty.READ_AUDIT);
        AuditCheck check = trail.verify();
        together.executeWithoutResult(transaction -> {
            rows.keep(check, told(check.broken()), clock.instant());
            trail.record(new AuditEvent(who(actor), "audit.verified", "audit", Map.of("whole", "" + check.whole())));
        });
        return check;
    }

    public Optional<KeptCheck> lastCheck() {
        return rows.lastCheck();
    }

    private static String told(Break broken) {
        return switch (broken) {
            case Break.None() -> "";
            case Break.Changed(long number) -> "%,d번 기록의 내용이 원래와 다릅니다.".formatted(number);
            case Break.MissingBefore(long number) -> "%,d번 기록의 앞이 비어 있습니다.".formatted(number);
            case Break.End(long expected, long found) -> "기록이 %,d건이어야 하는데 %,d건이 있습니다.".formatted(expected, found);
        };
    }

    private static List<String> sight(Actor actor) {
        return actor.seesEverything() ? List.of() : actor.organisation();
    }

    private static String who(Actor actor) {
        return actor.seesEverything() ? "명령줄" : actor.person().orElse("");
    }
}
