package kr.dolbom.outreach.cases;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Masking;
import kr.dolbom.outreach.campaign.dialling.CallKeeper;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.dialogue.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A call's end makes a case of what the call brought, and what a later call may go on from. */
@Component
public class KeptCalls implements CallKeeper {

    private final CounsellingRows rows;
    private final Guidance guidance;
    private final Alerts alerts;
    private final CaseBell bell;
    private final Masking masking;
    private final InstantSource clock;

    KeptCalls(
            CounsellingRows rows,
            Guidance guidance,
            Alerts alerts,
            CaseBell bell,
            Masking masking,
            InstantSource clock) {
        this.rows = rows;
        this.guidance = guidance;
        this.alerts = alerts;
        this.bell = bell;
        this.masking = masking;
        this.clock = clock;
    }

    /** In the transaction that ends the call; told twice it is kept once. */
    @Override
    @Transactional
    public void keep(CallOrder order, CallReport report) {
        report.record()
                .map(record -> record.withWords(masking::withoutForbiddenNumbers))
                .ifPresent(record -> keep(order, record, report.talked().toSeconds()));
    }

    private void keep(CallOrder order, Record record, long talked) {
        Call call = new Call(order.household(), order.number(), record, talked);
        Urgency urgency = guidance.urgency(record, order.household().signals());
        if (rows.add(order, call, urgency, clock.instant().truncatedTo(ChronoUnit.MICROS))) bell.ring();
        record.danger().ifPresent(danger -> alerts.raiseWithin(order, danger, lastWords(record)));
    }

    private static String lastWords(Record record) {
        return record.replies().isEmpty() ? "" : record.replies().getLast().words();
    }

    /** What the latest call to a household brought, where the person was recognised and it broke off. */
    public Optional<Record> brokenOff(UUID target) {
        return rows.latest(target)
                .map(about -> about.call().record())
                .filter(record -> record.identityConfirmed()
                        && !record.completed()
                        && record.danger().isEmpty());
    }
}
