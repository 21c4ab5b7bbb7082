package kr.dolbom.outreach.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.dialogue.Domain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a case changes: row, history and audit trail in one transaction, and whoever looks at the queue is told. */
@Component
class CaseChanges {

    private static final int LONGEST_NOTE = 2000;

    private final CounsellingRows rows;
    private final EventRows events;
    private final CaseBell bell;
    private final AuditTrail audit;
    private final Masking masking;
    private final InstantSource clock;
    private final TransactionTemplate together;

    CaseChanges(
            CounsellingRows rows,
            EventRows events,
            CaseBell bell,
            AuditTrail audit,
            Masking masking,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.events = events;
        this.bell = bell;
        this.audit = audit;
        this.masking = masking;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    void change(Counselling about, Officer by, Event.Move move, String text, Supplier<Optional<Long>> change) {
        change(about, by, move, Optional.empty(), text, change);
    }

    /** @param change makes the new version, or none where somebody was faster */
    void change(
            Counselling about,
            Officer by,
            Event.Move move,
            Optional<Domain> domain,
            String text,
            Supplier<Optional<Long>> change) {
        together.executeWithoutResult(transaction -> {
            long made = change.get().orElseThrow(() -> whyNot(about, by));
            tell(about, by, move, made, domain, text);
        });
    }

    /** Something was looked at: kept and audited, and no new version. */
    void look(Counselling about, Officer by, String thing, Runnable keep) {
        together.executeWithoutResult(transaction -> {
            keep.run();
            Map<String, String> details = Map.of("thing", thing, "version", String.valueOf(about.version()));
            record(about, by, "case.evidence-opened", details);
        });
    }

    /** A table of cases left the desk. */
    void exported(Officer by, String organisation, int cases) {
        Map<String, String> details = Map.of("cases", String.valueOf(cases));
        together.executeWithoutResult(
                transaction -> audit.record(new AuditEvent(by.id(), "case.exported", organisation, details)));
    }

    /** Last in the transaction: the audit trail is where writers queue. */
    private void tell(
            Counselling about, Officer by, Event.Move move, long number, Optional<Domain> domain, String text) {
        events.add(about, number, move, domain, by, text, now());
        bell.ring();
        record(about, by, move.action(), Map.of("version", String.valueOf(number)));
    }

    private void record(Counselling about, Officer by, String action, Map<String, String> details) {
        audit.record(new AuditEvent(by.id(), action, about.id().toString(), details));
    }

    private Problem whyNot(Counselling before, Officer me) {
        Counselling now = rows.find(before.id()).orElseThrow(() -> new Problem(Code.CASE_NOT_FOUND));
        return now.owner()
                .filter(owner -> !owner.id().equals(me.id()))
                .map(owner -> new Problem(Code.CASE_TAKEN, owner.name()))
                .orElseGet(() -> new Problem(now.owner().isEmpty() ? Code.CASE_NOT_YOURS : Code.CASE_CHANGED));
    }

    /** Numbers the law forbids to keep are taken out even of what is sealed. */
    String note(String text) {
        String kept = text.strip();
        return masking.mask(kept.length() > LONGEST_NOTE ? kept.substring(0, LONGEST_NOTE) : kept)
                .text();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
