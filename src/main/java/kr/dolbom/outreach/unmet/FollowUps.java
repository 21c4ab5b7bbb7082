package kr.dolbom.outreach.unmet;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.People;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to households that calls did not reach. Whoever decides cases looks after them; every list and every
 * household that is opened is in the audit trail, and what an officer did is never taken out.
 */
@Component
public class FollowUps {

    private static final int LONGEST_NOTE = 2000;

    private final UnmetRows rows;
    private final FollowUpRows followUps;
    private final Permissions permissions;
    private final People people;
    private final Masking masking;
    private final AuditTrail audit;
    private final InstantSource clock;

    FollowUps(
            UnmetRows rows,
            FollowUpRows followUps,
            Permissions permissions,
            People people,
            Masking masking,
            AuditTrail audit,
            InstantSource clock) {
        this.rows = rows;
        this.followUps = followUps;
        this.permissions = permissions;
        this.people = people;
        this.masking = masking;
        this.audit = audit;
        this.clock = clock;
    }

    /** In full, so it is in the audit trail that they were read. */
    public List<Unmet> list(Actor actor, UnmetFilter filter) {
        permissions.require(actor, Duty.DECIDE_CASES);
        List<Unmet> list = rows.list(filter);
        record(actor, "unmet.list-read", actor.organisationPath(), Map.of("households", String.valueOf(list.size())));
        return list;
    }

    /** How many wait for an officer, or are settled. */
    public long count(Actor actor, boolean settled) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return rows.count(settled);
    }

    /** The officers whom lists name for households that wait. */
    public List<String> officers(Actor actor) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return rows.officers();
    }

    /** @throws Problem when it is another organisation's, or the machine is not done with it */
    public UnmetHousehold require(Actor actor, String id) {
        permissions.require(actor, Duty.DECIDE_CASES);
        UnmetHousehold household = find(id);
        record(actor, "unmet.opened", household.unmet().id().toString(), Map.of());
        return household;
    }

    /** Writes down what came of going after the household; a second deed follows the first and replaces nothing. */
    @Transactional
    public void add(Actor actor, String id, Came came, String note) {
        permissions.require(actor, Duty.DECIDE_CASES);
        UUID household = find(id).unmet().id();
        String by = actor.person().orElse("");
        followUps.add(
                household,
                by,
                new FollowUp(
                        came,
                        kept(note),
                        people.name(by).orElse(by),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        record(actor, "unmet.followed-up", household.toString(), Map.of("came", came.name()));
    }

    private UnmetHousehold find(String id) {
        try {
            return rows.find(UUID.fromString(id)).orElseThrow(() -> new Problem(Code.HOUSEHOLD_NOT_FOUND));
        } catch (IllegalArgumentException mistyped) {
            throw new Problem(Code.HOUSEHOLD_NOT_FOUND);
        }
    }

    /** Numbers the law forbids to keep are taken out even of what is sealed. */
    private String kept(String note) {
        String whole = note.strip();
        return masking.mask(whole.length() > LONGEST_NOTE ? whole.substring(0, LONGEST_NOTE) : whole)
                .text();
    }

    private void record(Actor actor, String action, String about, Map<String, String> details) {
        audit.record(new AuditEvent(actor.person().orElse("명령줄"), action, about, details));
    }
}
