package kr.dolbom.desk.web;

import java.time.format.DateTimeFormatter;
import kr.dolbom.desk.Explanation;
import kr.dolbom.desk.Explanations;
import kr.dolbom.desk.Objections;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How an answer came about, and where somebody objects to it. */
@Controller
@For(Duty.ASK)
class WhyPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(AsOf.SEOUL);

    private final Explanations explanations;
    private final Objections objections;

    WhyPage(Explanations explanations, Objections objections) {
        this.explanations = explanations;
        this.objections = objections;
    }

    @GetMapping("/questions/{id}/why")
    String why(@PathVariable String id, Model model) {
        Explanation why = explanations.require(id);
        model.addAttribute("why", why);
        model.addAttribute("exchange", explanations.exchange(id));
        objections.findOn(java.util.UUID.fromString(why.id())).ifPresent(objection -> {
            model.addAttribute("objection", objection);
            model.addAttribute("objectedOn", DAY.format(objection.at()));
        });
        return "rights/why";
    }

    @PostMapping("/questions/{id}/objection")
    String object(@PathVariable String id, @RequestParam(defaultValue = "") String text, Actor actor) {
        objections.object(actor, id, text);
        return "redirect:/questions/" + id + "/why#objection";
    }
}
