package kr.dolbom.governance.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.accounts.Accounts;
import kr.dolbom.governance.accounts.SecondFactor;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a second factor up: while signing in, when the role demands it, or later from the account. */
@Controller
@For(Duty.COME_IN)
class FactorPage {

    private final Accounts accounts;
    private final SecondFactor factor;
    private final HalfSignedIn half;
    private final SignedIn signedIn;

    FactorPage(Accounts accounts, SecondFactor factor, HalfSignedIn half, SignedIn signedIn) {
        this.accounts = accounts;
        this.factor = factor;
        this.half = half;
        this.signedIn = signedIn;
    }

    @GetMapping("/sign-in/factor")
    String form(Actor actor, HttpServletRequest request, Model model) {
        if (!actor.isSignedIn() && !half.mustEnrol(request)) return "redirect:/sign-in";
        return form(person(actor, request), request, model);
    }

    @PostMapping("/sign-in/factor")
    String enrol(
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        UUID person = person(actor, request);
        try {
            List<String> printed = accounts.enrol(person, half.secret(request, factor::newSecret), code);
            half.forgetSecret(request);
            model.addAttribute("codes", printed);
            model.addAttribute("to", finish(actor, request, response));
            return "people/recovery";
        } catch (Problem problem) {
            Answers.refused(problem, response, model);
            return form(person, request, model);
        }
    }

    private String finish(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (!actor.isSignedIn()) return half.complete(request, response);
        signedIn.becomeStrong(request);
        return "/account";
    }

    /**
     * Somebody with a second factor changes it only signed in with it: a stolen password alone must not replace it.
     */
    private UUID person(Actor actor, HttpServletRequest request) {
        if (!actor.isSignedIn()) {
            UUID person = half.require(request);
            boolean first = half.mustEnrol(request) && !accounts.require(person).strong();
            if (!first) throw new Problem(Code.SIGN_IN_EXPIRED);
            return person;
        }
        SignedIn.Visit visit = signedIn.find(request).orElseThrow(() -> new Problem(Code.SIGN_IN_EXPIRED));
        if (visit.person().strong() && !visit.strong()) throw new Problem(Code.SIGN_IN_EXPIRED);
        return visit.person().id();
    }

    private String form(UUID person, HttpServletRequest request, Model model) {
        byte[] secret = half.secret(request, factor::newSecret);
        String text = new Base32().encodeToString(secret).replace("=", "");
        model.addAttribute("secret", text.replaceAll("(.{4})(?=.)", "$1 "));
        QrCode code = QrCode.encodeText(address(accounts.require(person).login(), text), QrCode.Ecc.MEDIUM);
        model.addAttribute("size", code.size + 8);
        model.addAttribute("squares", squares(code));
        return "people/factor";
    }

    private static String address(String login, String secret) {
        String account =
                URLEncoder.encode("돌봄:" + login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + account + "?secret=" + secret + "&issuer="
                + URLEncoder.encode("돌봄", StandardCharsets.UTF_8);
    }

    /** The dark squares as one path, so that the page needs no picture from elsewhere. */
    private static String squares(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y)) path.append("M%d,%dh1v1h-1z".formatted(x + 4, y + 4));
        return path.toString();
    }
}
