package kr.dolbom.outreach.texting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.PrivacySettings;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.texting.CalledOffice;
import kr.dolbom.outreach.texting.CalledOffices;
import kr.dolbom.outreach.texting.CalledSettings;
import kr.dolbom.outreach.texting.OptOutCodes;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * «이 번호로 왜 전화했나요?»: who calls and why, how to make sure, and how to be called no more. The number somebody types
 * stays in the form, never in an address or a log.
 */
@Controller
@For(Duty.COME_IN)
class CalledPage {

    private final OptOutCodes codes;
    private final CodeRate rate;
    private final CalledSettings settings;
    private final CalledOffices offices;
    private final PrivacySettings privacy;

    CalledPage(
            OptOutCodes codes, CodeRate rate, CalledSettings settings, CalledOffices offices, PrivacySettings privacy) {
        this.codes = codes;
        this.rate = rate;
        this.settings = settings;
        this.offices = offices;
        this.privacy = privacy;
    }

    @GetMapping("/called")
    String why(@RequestParam(defaultValue = "") String code, Model model) {
        if (!code.isBlank()) {
            Optional<CalledOffice> office = offices.find(code);
            model.addAttribute("office", office.orElse(null));
            model.addAttribute("unknown", office.isEmpty());
        }
        return page(model, "why");
    }

    @PostMapping("/called/code")
    String code(@RequestParam(defaultValue = "") String number, HttpServletRequest request, Model model) {
        Optional<PhoneNumber> mobile = PhoneNumber.of(number).filter(PhoneNumber::isMobile);
        if (mobile.isEmpty()) return wrong(model, "why", Code.PHONE_NUMBER_UNREADABLE);
        rate.count(request.getRemoteAddr());
        Acting.asTheApplication(() -> {
            codes.send(mobile.get());
            return true;
        });
        model.addAttribute("number", mobile.get().written());
        return page(model, "code");
    }

    @PostMapping("/called/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code, Model model) {
        PhoneNumber mobile = PhoneNumber.of(number).orElseThrow(() -> new Problem(Code.PHONE_NUMBER_UNREADABLE));
        try {
            Acting.asTheApplication(() -> {
                codes.confirm(mobile, code);
                return true;
            });
        } catch (Problem problem) {
            model.addAttribute("number", mobile.written());
            return wrong(model, "code", problem.code());
        }
        return page(model, "done");
    }

    private String wrong(Model model, String step, Code code) {
        model.addAttribute("wrong", new Problem(code).text());
        return page(model, step);
    }

    private String page(Model model, String step) {
        model.addAttribute("step", step);
        model.addAttribute("called", settings);
        model.addAttribute("soundFor", span(privacy.days(RecordKind.RECORDINGS)));
        model.addAttribute("summaryFor", span(privacy.days(RecordKind.COUNSELLINGS)));
        model.addAttribute("textFor", span(privacy.days(RecordKind.TEXTS)));
        model.addAttribute("available", codes.available());
        return "texting/called";
    }

    /** Nobody counts 1,095 days. */
    private static String span(int days) {
        return days % 365 == 0 ? days / 365 + "년" : days + "일";
    }
}
