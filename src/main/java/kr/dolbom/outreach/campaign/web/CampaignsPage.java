package kr.dolbom.outreach.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.Campaigns;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.list.Listed;
import kr.dolbom.outreach.campaign.list.Preview;
import kr.dolbom.outreach.campaign.list.Previews;
import kr.dolbom.outreach.campaign.web.SentList.Sent;
import kr.dolbom.outreach.dialogue.Scripts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Campaigns, and the way from a file to a new one: upload, look, confirm. */
@Controller
@For(Duty.RUN_CAMPAIGNS)
class CampaignsPage {

    /** More rows than anybody reads; those with something wrong come first. */
    private static final int MOST_SHOWN = 500;

    private final Campaigns campaigns;
    private final Previews previews;
    private final Masking masking;
    private final Scripts scripts;
    private final InstantSource clock;

    CampaignsPage(Campaigns campaigns, Previews previews, Masking masking, Scripts scripts, InstantSource clock) {
        this.campaigns = campaigns;
        this.masking = masking;
        this.scripts = scripts;
        this.clock = clock;
        this.previews = previews;
    }

    @GetMapping("/campaigns")
    String list(Actor actor, Model model) {
        model.addAttribute(
                "rows", campaigns.list(actor).stream().map(StandingView::of).toList());
        return "campaign/list";
    }

    @GetMapping("/campaigns/new")
    String upload(Model model) {
        model.addAttribute("megabytes", SentList.MOST_MEGABYTES);
        return "campaign/new";
    }

    @PostMapping("/campaigns/lists")
    String read(Actor actor, HttpServletRequest request) {
        Sent sent = SentList.of(request);
        return "redirect:/campaigns/lists/"
                + previews.read(actor, sent.name(), sent.bytes()).id();
    }

    @GetMapping("/campaigns/lists/{id}")
    String look(Actor actor, @PathVariable String id, Model model) {
        Preview preview = previews.require(actor, uuid(id));
        model.addAttribute("preview", preview);
        model.addAttribute("rows", shown(preview).stream().map(RowView::of).toList());
        model.addAttribute("hidden", Math.max(0, preview.rows().size() - MOST_SHOWN));
        Optional<Plan> last = campaigns.lastPlan(actor);
        model.addAttribute("asLastTime", last.isPresent());
        PlanForm.show(model, "", last.orElseGet(() -> PlanForm.usual(office(actor))), scripts.list(AsOf.today(clock)));
        return "campaign/preview";
    }

    private static String office(Actor actor) {
        return actor.organisation().isEmpty() ? "" : actor.organisation().getLast();
    }

    @PostMapping("/campaigns")
    String prepare(Actor actor, @RequestParam MultiValueMap<String, String> fields) {
        String list = fields.getFirst("list");
        PlanForm form = new PlanForm(fields, masking);
        Campaign campaign = campaigns.confirm(actor, uuid(list == null ? "" : list), form.name(), form.plan());
        return "redirect:/campaigns/" + campaign.id();
    }

    private static List<Listed> shown(Preview preview) {
        return preview.rows().stream()
                .sorted((one, other) -> Integer.compare(weight(other), weight(one)))
                .limit(MOST_SHOWN)
                .toList();
    }

    private static int weight(Listed row) {
        return row.isGood() ? Math.min(1, row.findings().size()) : 2;
    }

    /** An address somebody mistyped is one that is not there. */
    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException mistyped) {
            throw new Problem(Code.LIST_GONE);
        }
    }

    /** A row as the page shows it: enough to find it in the file, masked. */
    record RowView(
            int line,
            String name,
            String birth,
            List<String> numbers,
            String signals,
            boolean good,
            List<String> notes) {
        static RowView of(Listed row) {
            return new RowView(
                    row.line(),
                    row.name().isEmpty()
                            ? ""
                            : row.name().charAt(0)
                                    + "*".repeat(Math.max(1, row.name().length() - 1)),
                    row.birthYear() == 0 ? "" : row.birthYear() + "년",
                    row.numbers().stream().map(Object::toString).toList(),
                    String.join(", ", row.signals()),
                    row.isGood(),
                    row.findings().stream().map(finding -> finding.text()).toList());
        }
    }
}
