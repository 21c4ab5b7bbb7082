package kr.dolbom.outreach.texting;

import java.time.InstantSource;
import java.util.Map;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants no more calls and texts, for ever. Kept as the mark of the number only: it can be asked about a number, and
 * nobody can read the numbers out of it. It holds for the whole institution.
 */
@Component
public class OptOuts {

    private final OptOutRows rows;
    private final TextRows texts;
    private final Seal seal;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OptOuts(
            OptOutRows rows,
            TextRows texts,
            Seal seal,
            AuditTrail audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.texts = texts;
        this.seal = seal;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public boolean has(String number) {
        return rows.has(mark(number));
    }

    /**
     * Said twice it is kept once. Texts to the number that still wait are settled as refused.
     *
     * @param by who put it there: an account, or a channel such as 문자 회신
     */
    @Transactional
    public void add(String number, How how, String by) {
        String mark = mark(number);
        if (!rows.add(mark, how, by, clock.instant())) return;
        texts.refuse(mark).forEach(events::publishEvent);
        events.publishEvent(new OptedOut(mark, how, clock.instant()));
        audit.record(new AuditEvent(by, "opt-out.added", mark, Map.of("how", how.name())));
    }

    /** Only because the person wishes it; who took it back and why stays in the audit trail. */
    @Transactional
    public void takeBack(String number, String by, String reason) {
        if (reason.isBlank()) throw new Problem(Code.WHY_MISSING, 1, 200);
        String mark = mark(number);
        if (rows.remove(mark))
            audit.record(new AuditEvent(by, "opt-out.taken-back", mark, Map.of("reason", reason.strip())));
    }

    private String mark(String number) {
        return seal.mark(PhoneNumber.of(number)
                .orElseThrow(() -> new Problem(Code.PHONE_NUMBER_UNREADABLE))
                .digits());
    }
}
