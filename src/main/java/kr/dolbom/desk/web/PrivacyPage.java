package kr.dolbom.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kr.dolbom.desk.OwnData;
import kr.dolbom.governance.Consents;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.PrivacySettings;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What people are told of their data and of automatic answers, and where consent is given and taken back. */
@Controller
@For(Duty.COME_IN)
class PrivacyPage {

    private final Consents consents;
    private final OwnData ownData;
    private final PrivacySettings settings;

    PrivacyPage(Consents consents, OwnData ownData, PrivacySettings settings) {
        this.consents = consents;
        this.ownData = ownData;
        this.settings = settings;
    }

    @GetMapping("/privacy")
    String notice(HttpServletRequest request, Model model) {
        model.addAttribute("byConsent", consents.areNeeded());
        model.addAttribute("version", consents.version());
        model.addAttribute("office", settings.office());
        model.addAttribute("days", settings.days(RecordKind.CONVERSATIONS));
        model.addAttribute("originalsDays", settings.keepOriginals() ? settings.days(RecordKind.ORIGINALS) : 0);
        consents.find(ConsentCookie.of(request))
                .filter(consent -> consent.withdrawn().isEmpty())
                .ifPresent(consent -> model.addAttribute("consent", consent));
        return "rights/privacy";
    }

    @PostMapping("/consent")
    String give(HttpServletRequest request, HttpServletResponse response) {
        ConsentCookie.set(consents.give().id().toString(), request, response);
        return "redirect:/";
    }

    @PostMapping("/consent/withdraw")
    String withdraw(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        ownData.withdraw(actor, ConsentCookie.of(request));
        ConsentCookie.set("", request, response);
        return "redirect:/privacy?withdrawn";
    }
}
