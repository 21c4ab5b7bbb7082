package kr.dolbom.desk.counsel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.DeskSetup;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Organisations;
import kr.dolbom.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hours and promises of a desk, and the texts its people use often. */
@Controller
@For(Duty.WORK_DESK)
class SetupPage {

    private final DeskSetup setup;
    private final Organisations organisations;

    SetupPage(DeskSetup setup, Organisations organisations) {
        this.setup = setup;
        this.organisations = organisations;
    }

    @GetMapping("/desk/texts")
    String texts(Actor actor, Model model) {
        model.addAttribute("texts", setup.texts(actor));
        return "counsel/texts";
    }

    @PostMapping("/desk/texts")
    String keep(
            Actor actor,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text) {
        setup.keep(actor, Optional.ofNullable(id), title, text);
        return "redirect:/desk/texts";
    }

    @PostMapping("/desk/texts/remove")
    String remove(Actor actor, @RequestParam UUID id) {
        setup.remove(actor, id);
        return "redirect:/desk/texts";
    }

    /** @param organisation whose desk; without it the actor's own */
    @For(Duty.MANAGE_ORGANISATION)
    @GetMapping("/desk/rules")
    String rules(
            Actor actor,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String organisation,
            Model model) {
        String path = organisation == null ? actor.organisationPath() : String.join("/", Actor.parts(organisation));
        RulesForm.show(setup.rules(actor, path), model);
        model.addAttribute("organisation", path);
        model.addAttribute("desks", organisations.list(actor));
        return "counsel/rules";
    }

    @For(Duty.MANAGE_ORGANISATION)
    @PostMapping("/desk/rules")
    String set(Actor actor, @RequestParam(defaultValue = "") String organisation, HttpServletRequest request) {
        setup.set(actor, organisation, RulesForm.read(request));
        return "redirect:/desk/rules?saved&organisation="
                + java.net.URLEncoder.encode(organisation, java.nio.charset.StandardCharsets.UTF_8);
    }
}
