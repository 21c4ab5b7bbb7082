package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Organisation;
import kr.dolbom.governance.Organisations;
import kr.dolbom.governance.People;
import kr.dolbom.governance.accounts.Administration;
import kr.dolbom.governance.accounts.Administration.Invited;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's list of organisations and people. */
@Controller
@For(Duty.MANAGE_PEOPLE)
class PeoplePage {

    private final People people;
    private final Organisations organisations;
    private final Administration administration;

    PeoplePage(People people, Organisations organisations, Administration administration) {
        this.people = people;
        this.organisations = organisations;
        this.administration = administration;
    }

    @GetMapping("/people")
    String list(Actor actor, Model model) {
        List<Organisation> open =
                organisations.list(actor).stream().filter(Organisation::open).toList();
        model.addAttribute("organisations", open);
        model.addAttribute("people", people.list(actor));
        model.addAttribute("roles", RoleView.all());
        model.addAttribute(
                "kinds",
                Arrays.stream(Organisation.Kind.values())
                        .filter(kind -> kind != Organisation.Kind.INSTITUTION)
                        .toList());
        return "people/list";
    }

    @PostMapping("/people")
    String invite(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam Role role,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Invited invited = administration.invite(actor, Actor.parts(organisation), login, name, email, role);
            return link(request, invited.person(), name, invited.token(), "INVITATION", model);
        } catch (Problem problem) {
            Answers.refused(problem, response, model);
            model.addAttribute("typed", List.of(login, name, email, organisation));
            return list(actor, model);
        }
    }

    @For(Duty.MANAGE_ORGANISATION)
    @PostMapping("/people/organisations")
    String open(
            @RequestParam(defaultValue = "") String above,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Organisation.Kind kind,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            organisations.add(actor, Actor.parts(above), name, kind);
            return "redirect:/people?done=organisation";
        } catch (Problem problem) {
            Answers.refused(problem, response, model);
            return list(actor, model);
        }
    }

    @For(Duty.MANAGE_ORGANISATION)
    @PostMapping("/people/organisations/close")
    String close(
            @RequestParam(defaultValue = "") String organisation,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            organisations.close(actor, Actor.parts(organisation));
            return "redirect:/people?done=closed";
        } catch (Problem problem) {
            Answers.refused(problem, response, model);
            return list(actor, model);
        }
    }

    /** Shown once; nobody can look it up again. */
    static String link(
            HttpServletRequest request, UUID person, String name, String token, String purpose, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("name", name);
        model.addAttribute("purpose", purpose);
        model.addAttribute("link", Addresses.of(request, "/sign-in/link/" + token));
        return "people/handed";
    }
}
