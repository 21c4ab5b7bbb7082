package kr.dolbom.outreach.campaign.web;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.Campaigns;
import kr.dolbom.outreach.campaign.PlanFacts.Change;
import kr.dolbom.outreach.campaign.Plans;
import kr.dolbom.outreach.campaign.Standing;
import kr.dolbom.outreach.dialogue.Scripts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A campaign's plan to be changed, and what was changed before. */
@Controller
@For(Duty.RUN_CAMPAIGNS)
class PlanPage {

    private final Campaigns campaigns;
    private final Plans plans;
    private final Masking masking;
    private final Scripts scripts;
    private final InstantSource clock;

    PlanPage(Campaigns campaigns, Plans plans, Masking masking, Scripts scripts, InstantSource clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.masking = masking;
        this.scripts = scripts;
        this.clock = clock;
    }

    /** A version as the page tells of it. */
    record StepView(long version, String title, String who, boolean first, List<Change> changes) {
        static StepView of(Plans.Step step) {
            return new StepView(
                    step.version(),
                    step.version() + "판, " + StandingView.moment(step.at()),
                    step.who(),
                    step.changes().isEmpty(),
                    step.changes());
        }
    }

    @GetMapping("/campaigns/{id}/plan")
    String plan(Actor actor, @PathVariable String id, Model model) {
        Campaign campaign = show(actor, id, model);
        PlanForm.show(model, campaign.name(), campaign.plan(), scripts.list(AsOf.today(clock)));
        model.addAttribute("changeable", campaign.isChangeable());
        model.addAttribute("version", campaign.version());
        return "campaign/plan";
    }

    @PostMapping("/campaigns/{id}/plan")
    String change(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam MultiValueMap<String, String> fields) {
        UUID campaign = CampaignPage.uuid(id);
        PlanForm form = new PlanForm(fields, masking);
        boolean changed = !plans.change(actor, campaign, version, form.name(), form.plan())
                .isEmpty();
        return "redirect:/campaigns/" + campaign + (changed ? "/plan/versions" : "");
    }

    @GetMapping("/campaigns/{id}/plan/versions")
    String versions(Actor actor, @PathVariable String id, Model model) {
        Campaign campaign = show(actor, id, model);
        model.addAttribute(
                "steps",
                plans.history(actor, campaign.id()).stream().map(StepView::of).toList());
        return "campaign/plan-versions";
    }

    private Campaign show(Actor actor, String id, Model model) {
        Standing standing = campaigns.require(actor, CampaignPage.uuid(id));
        model.addAttribute("one", StandingView.of(standing));
        return standing.campaign();
    }
}
