package kr.dolbom.outreach.cases.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kr.dolbom.desk.live.Live;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.outreach.cases.Alerts;
import kr.dolbom.outreach.cases.CaseBell;
import kr.dolbom.outreach.cases.CaseFilter;
import kr.dolbom.outreach.cases.Cases;
import kr.dolbom.outreach.cases.Counselling;
import kr.dolbom.outreach.cases.Decisions;
import kr.dolbom.outreach.cases.Officer;
import kr.dolbom.outreach.cases.State;
import kr.dolbom.outreach.unmet.FollowUps;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The officer's queue: dangers first, then the most urgent, then who waits longest. */
@Controller
@For(Duty.DECIDE_CASES)
class CasesPage {

    private final Cases cases;
    private final Decisions decisions;
    private final Alerts alerts;
    private final FollowUps followUps;
    private final Permissions permissions;
    private final Live live;
    private final InstantSource clock;

    CasesPage(
            Cases cases,
            Decisions decisions,
            Alerts alerts,
            FollowUps followUps,
            Permissions permissions,
            Live live,
            InstantSource clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.alerts = alerts;
        this.followUps = followUps;
        this.permissions = permissions;
        this.live = live;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String page(
            Actor actor,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String decided,
            Model model) {
        fill(actor, show, from, model);
        model.addAttribute("just", Just.of(actor, decided, cases, decisions));
        model.addAttribute("unmet", followUps.count(actor, false));
        return "cases/queue";
    }

    @GetMapping("/cases/rows")
    String rows(
            Actor actor,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        fill(actor, show, from, model);
        return "cases/queue :: rows";
    }

    @GetMapping(path = "/cases/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Actor actor) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return live.changes(CaseBell.CASES);
    }

    @PostMapping("/cases/alerts/{id}/seen")
    String seen(Actor actor, @PathVariable String id) {
        alerts.seen(actor, id);
        return "redirect:/cases";
    }

    private void fill(Actor actor, String show, int from, Model model) {
        Officer me = cases.me(actor);
        Instant now = clock.instant();
        CaseFilter filter = new CaseFilter(
                states(show), show.equals("mine") ? me.id() : "", CaseFilter.PAGE, Math.clamp(from, 0, 1_000_000));
        List<Counselling> found = cases.list(actor, filter);
        TreeMap<String, Long> counts = new TreeMap<>();
        cases.counts(actor).forEach((state, count) -> counts.put(state.name(), count));
        model.addAttribute(
                "rows", found.stream().map(one -> CaseLine.of(one, me, now)).toList());
        model.addAttribute(
                "alerts",
                alerts.open(actor).stream().map(one -> AlertLine.of(one, now)).toList());
        model.addAttribute("counts", counts);
        model.addAttribute("show", show);
        model.addAttribute("from", filter.from());
        model.addAttribute("most", filter.most());
        model.addAttribute("more", found.size() == filter.most());
    }

    private static Set<State> states(String show) {
        return switch (show) {
            case "decided" -> EnumSet.of(State.DECIDED);
            case "all" -> EnumSet.allOf(State.class);
            default -> EnumSet.of(State.WAITING, State.TAKEN);
        };
    }
}
