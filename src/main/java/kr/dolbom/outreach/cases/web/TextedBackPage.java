package kr.dolbom.outreach.cases.web;

import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.outreach.cases.TextedBacks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What households answered to texts, newest first. */
@Controller
@For(Duty.DECIDE_CASES)
class TextedBackPage {

    private final TextedBacks replies;

    TextedBackPage(TextedBacks replies) {
        this.replies = replies;
    }

    @GetMapping("/cases/replies")
    String list(Actor actor, @RequestParam Optional<UUID> campaign, Model model) {
        model.addAttribute("campaign", campaign.map(UUID::toString).orElse(""));
        model.addAttribute(
                "replies",
                replies.list(actor, campaign).stream().map(TextedBackLine::of).toList());
        return "cases/replies";
    }
}
