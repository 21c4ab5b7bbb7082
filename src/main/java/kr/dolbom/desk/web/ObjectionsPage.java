package kr.dolbom.desk.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import kr.dolbom.desk.Explanations;
import kr.dolbom.desk.Objection;
import kr.dolbom.desk.Objections;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person looks at objections, with what the answer came from before their eyes. */
@Controller
@For(Duty.WORK_DESK)
class ObjectionsPage {

    private final Objections objections;
    private final Explanations explanations;
    private final InstantSource clock;

    ObjectionsPage(Objections objections, Explanations explanations, InstantSource clock) {
        this.objections = objections;
        this.explanations = explanations;
        this.clock = clock;
    }

    /** @param left days until it is due; negative when it is late */
    record Row(Objection objection, long left) {}

    @GetMapping("/objections")
    String list(Actor actor, Model model) {
        LocalDate today = AsOf.today(clock).day();
        List<Row> rows = objections.list(actor).stream()
                .map(one -> new Row(one, ChronoUnit.DAYS.between(today, one.due())))
                .toList();
        model.addAttribute("rows", rows);
        return "rights/objections";
    }

    @GetMapping("/objections/{id}")
    String show(@PathVariable String id, Actor actor, Model model) {
        Objection objection = objections.require(actor, id);
        String exchange = objection.exchange().toString();
        model.addAttribute("objection", objection);
        model.addAttribute("why", explanations.require(exchange));
        model.addAttribute("answer", AnswerView.of(explanations.exchange(exchange)));
        model.addAttribute("outcomes", Objection.Outcome.values());
        return "rights/objection";
    }

    @PostMapping("/objections/{id}/answer")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String text,
            Actor actor) {
        Objection.Outcome chosen = Arrays.stream(Objection.Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new Problem(Code.REQUEST_UNREADABLE));
        objections.answer(actor, id, chosen, text);
        return "redirect:/objections/" + id;
    }

    @PostMapping("/objections/{id}/extension")
    String extend(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        objections.extend(actor, id, reason);
        return "redirect:/objections/" + id;
    }
}
