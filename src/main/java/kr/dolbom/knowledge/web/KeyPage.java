package kr.dolbom.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Showing the key, by the link the server printed or by the form, and putting it away. */
@Controller
class KeyPage {

    private final ManagementKey key;
    private final WrongKeys wrong;
    private final Sessions sessions;
    private final AuditTrail audit;

    KeyPage(ManagementKey key, WrongKeys wrong, Sessions sessions, AuditTrail audit) {
        this.key = key;
        this.wrong = wrong;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Answers with an address that has no key in it, so that it does not stay in the browser's bar and history. */
    @GetMapping(path = "/library", params = "key")
    String byLink(@RequestParam("key") String tried, HttpServletRequest request, HttpServletResponse response) {
        return show(tried, request, response);
    }

    @OpenToAll
    @PostMapping("/library/key")
    String byForm(
            @RequestParam(name = "key", defaultValue = "") String tried,
            HttpServletRequest request,
            HttpServletResponse response) {
        return show(tried, request, response);
    }

    @OpenToAll
    @PostMapping("/library/key/end")
    String end(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, sessions.end(request).toString());
        return "redirect:/library";
    }

    private String show(String tried, HttpServletRequest request, HttpServletResponse response) {
        wrong.count(request.getRemoteAddr());
        if (!key.matches(tried)) return "redirect:/library?wrong=1#key";
        wrong.forgive(request.getRemoteAddr());
        audit.record(new AuditEvent(Visitor.KEEPER, "library.opened", "library", Map.of()));
        response.addHeader(HttpHeaders.SET_COOKIE, sessions.begin(request).toString());
        return "redirect:/library";
    }
}
