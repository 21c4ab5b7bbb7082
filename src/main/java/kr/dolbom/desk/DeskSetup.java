package kr.dolbom.desk;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.handover.CannedRows;
import kr.dolbom.desk.handover.CannedText;
import kr.dolbom.desk.handover.Colleagues;
import kr.dolbom.desk.handover.DeskRuleRows;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How organisations run their desks: hours and promises, and the texts they use often. */
@Component
public class DeskSetup {

    private static final int LONGEST_TITLE = 60;

    private final DeskRuleRows rules;
    private final CannedRows canned;
    private final Colleagues colleagues;
    private final Permissions permissions;
    private final Masking masking;
    private final AuditTrail audit;
    private final DeskSettings settings;
    private final InstantSource clock;

    DeskSetup(
            DeskRuleRows rules,
            CannedRows canned,
            Colleagues colleagues,
            Permissions permissions,
            Masking masking,
            AuditTrail audit,
            DeskSettings settings,
            InstantSource clock) {
        this.rules = rules;
        this.canned = canned;
        this.colleagues = colleagues;
        this.permissions = permissions;
        this.masking = masking;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** What holds at an organisation's desk, set there or above. */
    public DeskRules rules(Actor actor, String organisation) {
        permissions.require(actor, Duty.MANAGE_ORGANISATION, Actor.parts(organisation));
        return Acting.asTheApplication(() -> rules.of(organisation));
    }

    /** Promises made before stay as they were. */
    @Transactional
    public void set(Actor actor, String organisation, DeskRules changed) {
        List<String> path = Actor.parts(organisation);
        permissions.require(actor, Duty.MANAGE_ORGANISATION, path);
        rules.set(
                String.join("/", path),
                changed,
                colleagues.of(actor),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        record(actor, "desk.rules_set", String.join("/", path));
    }

    public List<CannedText> texts(Actor actor) {
        permissions.require(actor, Duty.WORK_DESK);
        return Acting.asTheApplication(() -> canned.list(actor.organisationPath()));
    }

    /** @param id of the text that is changed; empty adds one to the actor's organisation */
    @Transactional
    public CannedText keep(Actor actor, Optional<UUID> id, String title, String text) {
        permissions.require(actor, Duty.WORK_DESK);
        id.ifPresent(known -> requireText(actor, known));
        String name = masking.mask(QuestionText.remark(title, LONGEST_TITLE)).text();
        String words =
                masking.mask(QuestionText.remark(text, settings.replyLength())).text();
        if (name.isEmpty() || words.isEmpty()) throw new Problem(Code.CANNED_TEXT_EMPTY);
        CannedText kept = new CannedText(id.orElseGet(UUID::randomUUID), actor.organisationPath(), name, words);
        canned.save(kept, colleagues.of(actor), clock.instant().truncatedTo(ChronoUnit.MICROS));
        record(actor, "desk.text_kept", kept.id().toString());
        return kept;
    }

    @Transactional
    public void remove(Actor actor, UUID id) {
        permissions.require(actor, Duty.WORK_DESK);
        requireText(actor, id);
        canned.remove(id);
        record(actor, "desk.text_removed", id.toString());
    }

    /** Only texts of the own organisation and below may be changed; those from above are read. */
    private void requireText(Actor actor, UUID id) {
        if (canned.find(id)
                .filter(text -> actor.reaches(Actor.parts(text.organisation())))
                .isEmpty()) throw new Problem(Code.PAGE_NOT_FOUND);
    }

    private void record(Actor actor, String action, String subject) {
        audit.record(new AuditEvent(colleagues.of(actor).id(), action, subject, Map.of()));
    }
}
