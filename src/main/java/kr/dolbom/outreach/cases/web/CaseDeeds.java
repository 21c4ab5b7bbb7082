package kr.dolbom.outreach.cases.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.cases.Cases;
import kr.dolbom.outreach.cases.Choice;
import kr.dolbom.outreach.cases.Decisions;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The buttons of a case: forms that work by themselves and lead back to the page. */
@Controller
@For(Duty.DECIDE_CASES)
@RequestMapping("/cases/{id}")
class CaseDeeds {

    private final Cases cases;
    private final Decisions decisions;

    CaseDeeds(Cases cases, Decisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    @PostMapping("/take")
    String take(Actor actor, @PathVariable String id) {
        cases.take(actor, id);
        return back(id);
    }

    @PostMapping("/return")
    String giveBack(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String note) {
        cases.giveBack(actor, id, note);
        return "redirect:/cases";
    }

    @PostMapping("/give")
    String give(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String note) {
        cases.give(actor, id, person, note);
        return back(id);
    }

    @PostMapping("/notes")
    String note(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String note) {
        cases.note(actor, id, note);
        return back(id) + "#history";
    }

    @PostMapping("/open")
    String open(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String thing) {
        decisions.open(actor, id, thing);
        return back(id) + "#" + thing;
    }

    @PostMapping("/edit")
    String edit(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String domain,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String words) {
        cases.edit(actor, id, one(Domain.values(), domain), one(Need.values(), need), words);
        return back(id) + "#" + domain;
    }

    @PostMapping("/decide")
    String decide(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) List<String> choice,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") long version) {
        Set<Choice> choices = EnumSet.noneOf(Choice.class);
        if (choice != null) choice.forEach(name -> choices.add(one(Choice.values(), name)));
        decisions.decide(actor, id, choices, note, version);
        String next = cases.next(actor, cases.require(actor, id))
                .map(one -> "/" + one.id())
                .orElse("");
        return "redirect:/cases" + next + "?decided=" + id + "#just";
    }

    @PostMapping("/reopen")
    String reopen(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String note) {
        decisions.reopen(actor, id, note);
        return back(id) + "#decision";
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(Code.REQUEST_UNREADABLE));
    }

    private static String back(String id) {
        return "redirect:/cases/" + id;
    }
}
