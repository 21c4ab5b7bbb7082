package kr.dolbom.outreach.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.outreach.texting.TextReplied;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What households answer to texts, before an officer's eyes; words of danger raise the alert that a call would. */
@Component
public class TextedBacks {

    private final TextedBackRows rows;
    private final Alerts alerts;
    private final Permissions permissions;
    private final AuditTrail audit;

    TextedBacks(TextedBackRows rows, Alerts alerts, Permissions permissions, AuditTrail audit) {
        this.rows = rows;
        this.alerts = alerts;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** In the transaction that keeps the answer. Nobody can be asked back, so what only may be meant is told as well. */
    @EventListener
    void heard(TextReplied reply) {
        rows.find(reply.reply()).ifPresent(one -> one.danger().ifPresent(danger -> alerts.raiseWritten(one, danger)));
    }

    /** @param campaign of which; all when empty */
    public List<TextedBack> list(Actor actor, Optional<UUID> campaign) {
        permissions.require(actor, Duty.DECIDE_CASES);
        List<TextedBack> list = rows.list(campaign);
        audit.record(new AuditEvent(
                actor.person().orElse(""),
                "text.replies-read",
                campaign.map(UUID::toString).orElse(actor.organisationPath()),
                Map.of("replies", String.valueOf(list.size()))));
        return list;
    }

    /** For whoever has the household's case open. */
    public List<TextedBack> of(Counselling about) {
        return rows.ofHousehold(about.target());
    }
}
