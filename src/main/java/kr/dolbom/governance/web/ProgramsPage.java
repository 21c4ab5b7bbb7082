package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Organisation;
import kr.dolbom.governance.Organisations;
import kr.dolbom.governance.accounts.Programs;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's list of programs and their tokens. */
@Controller
@RequestMapping("/people/programs")
@For(Duty.MANAGE_PEOPLE)
class ProgramsPage {

    private static final int USUAL_DAYS = 90;

    private final Programs programs;
    private final Organisations organisations;
    private final InstantSource clock;

    ProgramsPage(Programs programs, Organisations organisations, InstantSource clock) {
        this.programs = programs;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("programs", programs.list(actor));
        model.addAttribute(
                "organisations",
                organisations.list(actor).stream().filter(Organisation::open).toList());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.ADMINISTRATOR)
                        .toList());
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "usual", LocalDate.ofInstant(clock.instant(), AsOf.SEOUL).plusDays(USUAL_DAYS));
        return "people/programs";
    }

    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<Role> role,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate last,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("made", programs.make(actor, Actor.parts(organisation), name, role, last));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return "people/token";
        } catch (Problem problem) {
            Answers.refused(problem, response, model);
            return list(actor, model);
        }
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, Actor actor) {
        programs.revoke(actor, id);
        return "redirect:/people/programs?done";
    }
}
