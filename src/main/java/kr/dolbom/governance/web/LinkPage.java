package kr.dolbom.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Person;
import kr.dolbom.governance.accounts.Accounts;
import kr.dolbom.governance.accounts.OneTimeLinks.Link;
import kr.dolbom.governance.accounts.OneTimeLinks.Purpose;
import kr.dolbom.governance.accounts.Sessions;
import kr.dolbom.governance.accounts.SignIn;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where one-time links lead: the first administrator, an invitation, a forgotten password. Looking uses nothing up. */
@Controller
@For(Duty.COME_IN)
class LinkPage {

    private final Accounts accounts;
    private final Sessions sessions;
    private final HalfSignedIn half;

    LinkPage(Accounts accounts, Sessions sessions, HalfSignedIn half) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.half = half;
    }

    /** What is typed; name and login only for a new administrator. */
    record Typed(String login, String name, String password, String again) {
        @SuppressWarnings("ConstantValue")
        Typed {
            login = login == null ? "" : login;
            name = name == null ? "" : name;
            password = password == null ? "" : password;
            again = again == null ? "" : again;
        }
    }

    @GetMapping("/sign-in/link/{token}")
    String form(@PathVariable String token, Model model) {
        return show(accounts.requireLink(token), new Typed("", "", "", ""), model);
    }

    @PostMapping("/sign-in/link/{token}")
    String set(
            @PathVariable String token,
            @ModelAttribute Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Link link = accounts.requireLink(token);
        try {
            if (!typed.password().equals(typed.again())) throw new Problem(Code.PASSWORD_DIFFERENT);
            Person person = link.purpose() == Purpose.ADMINISTRATOR
                    ? accounts.becomeAdministrator(token, typed.login(), typed.name(), typed.password())
                    : accounts.setPassword(token, typed.password());
            sessions.endAll(person.id(), "");
            if (!person.isActive()) return "redirect:/sign-in";
            return "redirect:" + half.proven(request, response, known(person), "한 번 쓰는 링크");
        } catch (Problem problem) {
            if (problem.code() == Code.LINK_GONE) throw problem;
            Answers.refused(problem, response, model);
            return show(link, typed, model);
        }
    }

    private static SignIn.Known known(Person person) {
        return new SignIn.Known(person.id(), SignIn.next(person), false);
    }

    private String show(Link link, Typed typed, Model model) {
        model.addAttribute("purpose", link.purpose().name());
        model.addAttribute(
                "login", link.person().map(accounts::require).map(Person::login).orElse(typed.login()));
        model.addAttribute("name", typed.name());
        return "people/link";
    }
}
