package kr.dolbom.outreach.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.list.Listed;
import kr.dolbom.outreach.campaign.list.Previews;
import kr.dolbom.outreach.dialogue.Household;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door of campaigns. Every deed and its entry in the audit trail are kept together or not at all. */
@Component
public class Campaigns {

    /** As far back as the pace is taken from. */
    private static final Duration LATELY = Duration.ofDays(3);

    /** Opened at once of a table that leaves the desk. */
    private static final int AT_ONCE = 5_000;

    private final CampaignRows campaigns;
    private final TargetRows targets;
    private final NewTargets newTargets;
    private final Previews previews;
    private final PlanVersionRows versions;
    private final Replanning replanning;
    private final Holidays holidays;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final ObjectProvider<Rehearsal> rehearsal;

    Campaigns(
            CampaignRows campaigns,
            TargetRows targets,
            NewTargets newTargets,
            Previews previews,
            PlanVersionRows versions,
            Replanning replanning,
            Holidays holidays,
            Permissions permissions,
            AuditTrail audit,
            InstantSource clock,
            ObjectProvider<Rehearsal> rehearsal) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.newTargets = newTargets;
        this.previews = previews;
        this.versions = versions;
        this.replanning = replanning;
        this.holidays = holidays;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
        this.rehearsal = rehearsal;
    }

    /**
     * Keeps the good rows of a list that was looked at; the preview is gone with it, so that it is kept once.
     *
     * @throws Problem when it was kept already, or its time is over
     */
    @Transactional
    public Campaign confirm(Actor actor, UUID preview, String name, Plan plan) {
        return prepare(actor, name, plan, previews.take(actor, preview).good());
    }

    /** Keeps a list with its plan. Nobody is called before {@link CampaignState.Move#START}. */
    @Transactional
    public Campaign prepare(Actor actor, String name, Plan plan, List<Listed> households) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        if (households.isEmpty()) throw new Problem(Code.LIST_HAS_NOBODY);
        Campaign campaign = new Campaign(
                UUID.randomUUID(),
                actor.organisationPath(),
                name,
                CampaignState.DRAFT,
                plan,
                1,
                actor.person().orElse("명령줄"),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
        campaigns.add(campaign);
        versions.add(campaign, campaign.madeBy(), CampaignRows.time(campaign.madeAt()));
        newTargets.add(campaign.id(), campaign.organisation(), households);
        record(actor, "campaign.created", campaign.id(), Map.of("households", Integer.toString(households.size())));
        return campaign;
    }

    /** @throws Problem when it is not where the move begins: somebody else was first */
    @Transactional
    public void move(Actor actor, UUID id, CampaignState.Move move) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        Campaign campaign = require(id);
        permissions.require(actor, Duty.RUN_CAMPAIGNS, Actor.parts(campaign.organisation()));
        if (!move.isByHand() || !campaigns.move(id, move, clock.instant()))
            throw new Problem(
                    Code.CAMPAIGN_CHANGED, move.korean(), campaign.state().korean());
        if (move.to() == CampaignState.RUNNING) begin(require(id));
        int stopped = move == CampaignState.Move.STOP ? targets.stop(id, clock.instant()) : 0;
        Map<String, String> details = stopped == 0 ? Map.of() : Map.of("households", Integer.toString(stopped));
        record(actor, move.action(), id, details);
    }

    /** With the plan as it is now that nobody can change it any more. */
    private void begin(Campaign campaign) {
        rehearse(campaign.plan());
        replanning.apply(campaign, clock.instant());
    }

    /** A campaign nobody could hear is not begun; without a telephone line no call leaves anyway. */
    private void rehearse(Plan plan) {
        Household anybody =
                new Household("", 0, "", List.of(), plan.officeName(), plan.officerName(), plan.officePhone(), "ko");
        rehearsal.ifAvailable(line -> line.require(plan.script(), anybody));
    }

    public List<Standing> list(Actor actor) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        return campaigns.list().stream().map(this::standing).toList();
    }

    /** The plan of the actor's own office last time: a round is mostly called like the one before it. */
    public Optional<Plan> lastPlan(Actor actor) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        return campaigns.last(actor.organisationPath()).map(Campaign::plan);
    }

    public Standing require(Actor actor, UUID id) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        return standing(require(id));
    }

    /** Those a person must look after, with the reason. */
    public List<Unreached> unreached(Actor actor, UUID id, int most, int from) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        require(id);
        return targets.unreached(id, most, from);
    }

    /** Hands all of them over, newest first; that they are taken away is in the audit trail before the first one is. */
    public void export(Actor actor, UUID id, Consumer<Unreached> taker) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        require(id);
        long all = targets.counts(id).forOfficer();
        record(actor, "campaign.exported", id, Map.of("households", Long.toString(all)));
        List<Unreached> some = targets.unreachedAfter(id, Optional.empty(), AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(taker);
            some = targets.unreachedAfter(id, Optional.of(some.getLast()), AT_ONCE);
        }
    }

    private Campaign require(UUID id) {
        return campaigns.find(id).orElseThrow(() -> new Problem(Code.CAMPAIGN_NOT_FOUND));
    }

    private Standing standing(Campaign campaign) {
        Set<LocalDate> closed = holidays.of(campaign.organisation());
        Counts counts = targets.counts(campaign.id());
        Instant now = clock.instant();
        Plan plan = campaign.plan();
        return new Standing(
                campaign,
                counts,
                plan.hours().takes(now, plan.expected(), closed),
                plan.hours().next(now, plan.expected(), closed),
                campaign.state() == CampaignState.RUNNING ? end(campaign, counts, now, closed) : Optional.empty());
    }

    private Optional<Instant> end(Campaign campaign, Counts counts, Instant now, Set<LocalDate> closed) {
        Instant started = campaign.startedAt().orElse(now);
        Instant since = started.isAfter(now.minus(LATELY)) ? started : now.minus(LATELY);
        CallingHours hours = campaign.plan().hours();
        Duration open = Pace.open(since, now, hours, closed);
        return Pace.end(now, counts.open(), targets.settledSince(campaign.id(), since), open, hours, closed);
    }

    private void record(Actor actor, String action, UUID campaign, Map<String, String> details) {
        audit.record(new AuditEvent(actor.person().orElse("명령줄"), action, campaign.toString(), details));
    }
}
