package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.accounts.Accounts;
import kr.dolbom.governance.accounts.SignIn;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Name and password, the code of the authenticator app, and the way out. */
@Controller
@For(Duty.COME_IN)
class SignInPage {

    private final SignIn signIn;
    private final SignedIn signedIn;
    private final HalfSignedIn half;
    private final ProviderDoor provider;
    private final Accounts accounts;

    SignInPage(SignIn signIn, SignedIn signedIn, HalfSignedIn half, ProviderDoor provider, Accounts accounts) {
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.half = half;
        this.provider = provider;
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "") String to, Actor actor, Model model) {
        if (actor.isSignedIn()) return "redirect:" + HalfSignedIn.local(to);
        return form(to, "", model);
    }

    @PostMapping("/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:" + half.proven(request, response, signIn.withPassword(login, password), "비밀번호");
        } catch (Problem problem) {
            Answers.refused(problem, response, model);
            model.addAttribute("login", login);
            return form(to, problem.text(), model);
        }
    }

    @GetMapping("/sign-in/code")
    String code(HttpServletRequest request) {
        return half.find(request).isEmpty() ? "redirect:/sign-in" : "people/code";
    }

    @PostMapping("/sign-in/code")
    String code(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            signIn.withCode(half.require(request), code);
            return "redirect:" + half.complete(request, response);
        } catch (Problem problem) {
            Answers.refused(problem, response, model);
            return "people/code";
        }
    }

    @PostMapping("/sign-out")
    String out(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        actor.person().ifPresent(signIn::ended);
        signedIn.end(request, response);
        return "redirect:/sign-in?out=1";
    }

    private String form(String to, String trouble, Model model) {
        model.addAttribute("to", HalfSignedIn.local(to));
        model.addAttribute("provider", provider.isOpen() ? provider.label() : "");
        model.addAttribute("empty", trouble.isEmpty() && !accounts.hasAdministrator());
        return "people/sign-in";
    }
}
