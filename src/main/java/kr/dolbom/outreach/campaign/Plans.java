package kr.dolbom.outreach.campaign;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.PlanFacts.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of a campaign's plan. It is changed while nobody is called by it, and holds for every call that begins
 * afterwards; a call that goes on meanwhile ends by the plan it began with.
 */
@Component
public class Plans {

    private final CampaignRows campaigns;
    private final PlanVersionRows versions;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final InstantSource clock;

    Plans(
            CampaignRows campaigns,
            PlanVersionRows versions,
            Permissions permissions,
            AuditTrail audit,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.versions = versions;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who changed what, and when; the first has no changes. */
    public record Step(long version, String who, Instant at, List<Change> changes) {}

    /**
     * @param version the one the officer has looked at
     * @return what is different now; nothing is kept where nothing is
     * @throws Problem PLAN_CHANGED when somebody was first, PLAN_IN_USE when it calls or is over
     */
    @Transactional
    public List<Change> change(Actor actor, UUID id, long version, String name, Plan plan) {
        Campaign before = require(actor, id);
        permissions.require(actor, Duty.RUN_CAMPAIGNS, Actor.parts(before.organisation()));
        if (!before.isChangeable())
            throw new Problem(Code.PLAN_IN_USE, before.state().korean());
        List<Change> changes = PlanFacts.between(PlanFacts.of(before.name(), before.plan()), PlanFacts.of(name, plan));
        if (before.version() != version) throw new Problem(Code.PLAN_CHANGED);
        if (changes.isEmpty()) return changes;
        Campaign after = before.changed(name, plan);
        if (!campaigns.change(after)) throw new Problem(Code.PLAN_CHANGED);
        versions.add(after, person(actor), CampaignRows.time(clock.instant()));
        audit.record(new AuditEvent(person(actor), "campaign.plan-changed", id.toString(), details(after, changes)));
        return changes;
    }

    /** Newest first. */
    public List<Step> history(Actor actor, UUID id) {
        List<PlanVersion> all = versions.of(require(actor, id));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PlanVersion before = all.get(Math.max(0, i - 1));
            PlanVersion one = all.get(i);
            steps.addFirst(new Step(one.version(), one.who(), one.at(), PlanFacts.between(facts(before), facts(one))));
        }
        return List.copyOf(steps);
    }

    private Campaign require(Actor actor, UUID id) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        return campaigns.find(id).orElseThrow(() -> new Problem(Code.CAMPAIGN_NOT_FOUND));
    }

    private static Map<String, String> facts(PlanVersion version) {
        return PlanFacts.of(version.name(), version.plan());
    }

    /** Which things, not what they are now: the trail is for ever, and the versions are beside the campaign. */
    private static Map<String, String> details(Campaign after, List<Change> changes) {
        return Map.of(
                "version",
                Long.toString(after.version()),
                "changed",
                changes.stream().map(Change::what).collect(Collectors.joining(", ")));
    }

    private static String person(Actor actor) {
        return actor.person().orElse("명령줄");
    }
}
