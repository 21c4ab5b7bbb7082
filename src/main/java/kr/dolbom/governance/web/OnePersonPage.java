package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Organisation;
import kr.dolbom.governance.Organisations;
import kr.dolbom.governance.Person;
import kr.dolbom.governance.accounts.Administration;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person, as an administrator looks after them. */
@Controller
@RequestMapping("/people/{id}")
@For(Duty.MANAGE_PEOPLE)
class OnePersonPage {

    private final Administration administration;
    private final Organisations organisations;

    OnePersonPage(Administration administration, Organisations organisations) {
        this.administration = administration;
        this.organisations = organisations;
    }

    @GetMapping
    String person(@PathVariable UUID id, Actor actor, Model model) {
        Person person = administration.require(actor, id);
        model.addAttribute("person", person);
        model.addAttribute("own", actor.person().filter(id.toString()::equals).isPresent());
        model.addAttribute("waiting", administration.waiting(person).orElse(0L));
        model.addAttribute("roles", RoleView.all());
        model.addAttribute(
                "organisations",
                organisations.list(actor).stream().filter(Organisation::open).toList());
        return "people/person";
    }

    @PostMapping("/roles")
    String grant(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam Role role,
            Actor actor) {
        administration.grant(actor, id, Actor.parts(organisation), role);
        return back(id);
    }

    @PostMapping("/roles/{number}/end")
    String end(@PathVariable UUID id, @PathVariable long number, Actor actor) {
        administration.end(actor, id, number);
        return back(id);
    }

    @PostMapping("/reset")
    String reset(@PathVariable UUID id, Actor actor, HttpServletRequest request, Model model) {
        String token = administration.resetLink(actor, id);
        return PeoplePage.link(request, id, administration.require(actor, id).name(), token, "RESET", model);
    }

    @PostMapping("/factor/remove")
    String removeFactor(@PathVariable UUID id, Actor actor) {
        administration.removeFactor(actor, id);
        return back(id);
    }

    @PostMapping("/unlock")
    String unlock(@PathVariable UUID id, Actor actor) {
        administration.unlock(actor, id);
        return back(id);
    }

    @PostMapping("/disable")
    String disable(@PathVariable UUID id, Actor actor) {
        administration.disable(actor, id);
        return back(id);
    }

    @PostMapping("/enable")
    String enable(@PathVariable UUID id, Actor actor) {
        administration.enable(actor, id);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/people/" + id + "?done=1";
    }
}
