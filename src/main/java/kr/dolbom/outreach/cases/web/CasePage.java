package kr.dolbom.outreach.cases.web;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.outreach.cases.Alerts;
import kr.dolbom.outreach.cases.Cases;
import kr.dolbom.outreach.cases.Choice;
import kr.dolbom.outreach.cases.Counselling;
import kr.dolbom.outreach.cases.Decision;
import kr.dolbom.outreach.cases.Decisions;
import kr.dolbom.outreach.cases.Edit;
import kr.dolbom.outreach.cases.Event;
import kr.dolbom.outreach.cases.Officer;
import kr.dolbom.outreach.cases.Opening;
import kr.dolbom.outreach.cases.State;
import kr.dolbom.outreach.cases.TextedBacks;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: who, how urgent and why, what was said domain by domain, what might be done, and the decision. */
@Controller
@For(Duty.DECIDE_CASES)
class CasePage {

    private final Cases cases;
    private final Decisions decisions;
    private final Alerts alerts;
    private final Permissions permissions;
    private final Recordings recordings;
    private final TextedBacks replies;
    private final InstantSource clock;

    CasePage(
            Cases cases,
            Decisions decisions,
            Alerts alerts,
            Permissions permissions,
            Recordings recordings,
            TextedBacks replies,
            InstantSource clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.alerts = alerts;
        this.permissions = permissions;
        this.recordings = recordings;
        this.replies = replies;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}")
    String page(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String decided, Model model) {
        Counselling about = cases.require(actor, id);
        Officer me = cases.me(actor);
        List<String> opened =
                decisions.openings(actor, about).stream().map(Opening::thing).toList();
        model.addAttribute("line", CaseLine.of(about, me, clock.instant()));
        model.addAttribute("version", about.version());
        model.addAttribute("owned", about.isOwnedBy(me));
        model.addAttribute("decided", about.state() == State.DECIDED);
        way(actor, about, decided, model);
        household(about, model);
        model.addAttribute("others", lines(cases.others(actor, about), me));
        evidence(about, opened, model);
        model.addAttribute(
                "replies", replies.of(about).stream().map(TextedBackLine::of).toList());
        decision(actor, about, model);
        model.addAttribute(
                "sound",
                permissions.may(actor, Duty.HEAR_RECORDINGS, Actor.parts(about.organisation()))
                        && recordings.has(about.id()));
        return "cases/case";
    }

    /** Where the officer comes from and goes on to, and what cannot wait until then. */
    private void way(Actor actor, Counselling about, String decided, Model model) {
        model.addAttribute(
                "next",
                cases.next(actor, about)
                        .map(one -> CaseLine.of(one, cases.me(actor), clock.instant()))
                        .orElse(null));
        model.addAttribute("just", Just.of(actor, decided, cases, decisions));
        model.addAttribute(
                "urgent",
                alerts.open(actor).stream()
                        .filter(one -> !one.attempt().equals(about.id()))
                        .count());
    }

    private List<CaseLine> lines(List<Counselling> some, Officer me) {
        return some.stream().map(one -> CaseLine.of(one, me, clock.instant())).toList();
    }

    private void household(Counselling about, Model model) {
        model.addAttribute("household", about.call().household());
        model.addAttribute("telephone", AlertLine.dashed(about.call().number()));
        model.addAttribute("record", about.call().record());
        model.addAttribute("calledAt", Moments.of(about.calledAt()));
        model.addAttribute("talked", about.call().talkedSeconds());
        model.addAttribute("callBack", about.call().record().callBack().orElse(null));
        model.addAttribute("facts", Facts.of(about.call().record()));
        model.addAttribute(
                "alerts",
                alerts.of(about.id()).stream()
                        .map(one -> AlertLine.of(one, clock.instant()))
                        .toList());
    }

    private void evidence(Counselling about, List<String> opened, Model model) {
        boolean whole = opened.contains(Opening.TRANSCRIPT);
        List<Edit> edits = cases.events(about).stream()
                .filter(event -> event.move() == Event.Move.EDIT)
                .map(Edit::of)
                .toList();
        Map<Boolean, List<DomainView>> domains = Arrays.stream(Domain.values())
                .map(domain -> DomainView.of(about, domain, edits, whole || opened.contains(domain.name())))
                .collect(Collectors.partitioningBy(DomainView::isUntouched));
        model.addAttribute("domains", domains.get(false));
        model.addAttribute("untouched", domains.get(true));
        model.addAttribute("whole", whole);
        model.addAttribute("transcript", whole ? Line.of(about, Optional.empty()) : List.of());
        model.addAttribute("needs", List.of(Need.YES, Need.NO, Need.UNSURE));
    }

    private void decision(Actor actor, Counselling about, Model model) {
        model.addAttribute(
                "unopened",
                decisions.unopened(actor, about).stream().map(Domain::korean).toList());
        model.addAttribute(
                "suggestions",
                decisions.suggestions(about).stream().map(SuggestionView::of).toList());
        model.addAttribute("choices", Choice.values());
        Optional<Decision> standing = decisions.standing(about);
        model.addAttribute(
                "decisions",
                decisions.list(about).stream()
                        .map(one -> DecisionView.of(
                                one, standing.filter(one::equals).isPresent()))
                        .toList());
        model.addAttribute(
                "events", cases.events(about).stream().map(EventView::of).toList());
        model.addAttribute("colleagues", cases.colleagues(about));
    }
}
