package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.accounts.Accounts;
import kr.dolbom.governance.accounts.Sessions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: what one is where, password, second factor, and where one is signed in. */
@Controller
@For(Duty.OWN_ACCOUNT)
class AccountPage {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignedIn signedIn;

    AccountPage(Accounts accounts, Sessions sessions, SignedIn signedIn) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signedIn = signedIn;
    }

    @GetMapping("/account")
    String account(HttpServletRequest request, Model model) {
        SignedIn.Visit visit = signedIn.find(request).orElseThrow(() -> new Problem(Code.SIGN_IN_EXPIRED));
        UUID id = visit.person().id();
        model.addAttribute("person", visit.person());
        model.addAttribute("places", visit.places());
        model.addAttribute("place", String.join("/", visit.actor().organisation()));
        model.addAttribute("recoveryLeft", accounts.recoveryCodesLeft(id));
        model.addAttribute("sessions", sessions.list(id, request.getSession().getId()));
        return "people/account";
    }

    @PostMapping("/account/password")
    String password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            if (!password.equals(again)) throw new Problem(Code.PASSWORD_DIFFERENT);
            accounts.changePassword(id(actor), old, password);
            sessions.endAll(id(actor), request.getSession().getId());
            return "redirect:/account?done=password";
        } catch (Problem problem) {
            Answers.refused(problem, response, model);
            return account(request, model);
        }
    }

    @PostMapping("/account/recovery")
    String recovery(Actor actor, Model model) {
        model.addAttribute("codes", accounts.newRecoveryCodes(id(actor)));
        model.addAttribute("to", "/account");
        return "people/recovery";
    }

    @PostMapping("/account/sessions/{key}/end")
    String end(@PathVariable String key, Actor actor) {
        sessions.end(id(actor), key);
        return "redirect:/account?done=session";
    }

    @PostMapping("/account/sessions/end")
    String endAll(Actor actor) {
        sessions.endAll(id(actor), "");
        return "redirect:/sign-in?out=1";
    }

    @PostMapping("/account/organisation")
    String act(@RequestParam(defaultValue = "") String organisation, HttpServletRequest request) {
        signedIn.act(request, Actor.parts(organisation));
        return "redirect:/account";
    }

    private static UUID id(Actor actor) {
        return UUID.fromString(actor.person().orElseThrow(() -> new Problem(Code.SIGN_IN_EXPIRED)));
    }
}
