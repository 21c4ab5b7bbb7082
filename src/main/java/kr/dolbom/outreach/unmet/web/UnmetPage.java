package kr.dolbom.outreach.unmet.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.unmet.Came;
import kr.dolbom.outreach.unmet.FollowUps;
import kr.dolbom.outreach.unmet.Unmet;
import kr.dolbom.outreach.unmet.UnmetFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's list of households that calls did not reach, each with its numbers, and what came of going after it. */
@Controller
@For(Duty.DECIDE_CASES)
class UnmetPage {

    private final FollowUps followUps;
    private final InstantSource clock;

    UnmetPage(FollowUps followUps, InstantSource clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @GetMapping("/cases/unreached")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        boolean settled = show.equals("done");
        int first = Math.clamp(from, 0, 1_000_000);
        Instant now = clock.instant();
        List<Unmet> found = followUps.list(actor, new UnmetFilter(settled, officer, first, UnmetFilter.PAGE + 1));
        model.addAttribute(
                "rows",
                found.stream()
                        .limit(UnmetFilter.PAGE)
                        .map(one -> UnmetLine.of(one, now))
                        .toList());
        model.addAttribute("more", found.size() > UnmetFilter.PAGE);
        model.addAttribute("from", first);
        model.addAttribute("most", UnmetFilter.PAGE);
        model.addAttribute("show", settled ? "done" : "open");
        model.addAttribute("officer", officer);
        model.addAttribute("officers", followUps.officers(actor));
        model.addAttribute("waiting", followUps.count(actor, false));
        model.addAttribute("settled", followUps.count(actor, true));
        return "cases/unreached";
    }

    @GetMapping("/cases/unreached/{id}")
    String one(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("one", UnmetView.of(followUps.require(actor, id), clock.instant()));
        model.addAttribute("came", Came.values());
        return "cases/unreached-one";
    }

    @PostMapping("/cases/unreached/{id}")
    String done(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String came,
            @RequestParam(defaultValue = "") String note) {
        Came chosen = Arrays.stream(Came.values())
                .filter(one -> one.name().equals(came))
                .findFirst()
                .orElseThrow(() -> new Problem(Code.REQUEST_UNREADABLE));
        followUps.add(actor, id, chosen, note);
        return "redirect:/cases/unreached/" + id + "#done";
    }
}
