package kr.dolbom.governance.rights;

import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How long what is kept, and what the last runs destroyed. */
@Controller
@For(Duty.MANAGE_RECORDS)
class RetentionPage {

    private static final int SHOWN = 30;

    private final Retention retention;

    RetentionPage(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/retention")
    String reports(Actor actor, Model model) {
        model.addAttribute("reports", retention.reports(actor, SHOWN));
        model.addAttribute("days", retention.days());
        return "records/retention";
    }
}
