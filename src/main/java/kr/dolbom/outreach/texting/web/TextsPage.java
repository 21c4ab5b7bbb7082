package kr.dolbom.outreach.texting.web;

import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.MaskedText;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.outreach.texting.How;
import kr.dolbom.outreach.texting.OptOuts;
import kr.dolbom.outreach.texting.TextList;
import kr.dolbom.outreach.texting.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of the organisation's texts, and the list of those who want none; nobody is shown who is on it. */
@Controller
@For(Duty.DECIDE_CASES)
class TextsPage {

    private static final int DAYS = 7;
    private static final int MOST = 50;

    private final TextList list;
    private final Texts texts;
    private final OptOuts optOuts;
    private final Masking masking;
    private final Permissions permissions;

    TextsPage(TextList list, Texts texts, OptOuts optOuts, Masking masking, Permissions permissions) {
        this.list = list;
        this.texts = texts;
        this.optOuts = optOuts;
        this.masking = masking;
        this.permissions = permissions;
    }

    @GetMapping("/texts")
    String list(Actor actor, Model model) {
        model.addAttribute("counts", list.counts(DAYS));
        model.addAttribute("troubled", list.troubled(MOST));
        model.addAttribute("may", permissions.may(actor, Duty.RUN_CAMPAIGNS));
        return "texting/texts";
    }

    @For(Duty.RUN_CAMPAIGNS)
    @PostMapping("/texts/{id}/again")
    String again(Actor actor, @PathVariable UUID id) {
        texts.again(id, who(actor));
        return "redirect:/texts?again";
    }

    @PostMapping("/texts/opt-outs")
    String add(Actor actor, @RequestParam(defaultValue = "") String number) {
        optOuts.add(number, How.OFFICER, who(actor));
        return "redirect:/texts?kept";
    }

    @PostMapping("/texts/opt-outs/back")
    String takeBack(
            Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason) {
        MaskedText masked = masking.mask(reason);
        optOuts.takeBack(number, who(actor), masked.text());
        return "redirect:/texts?back";
    }

    private static String who(Actor actor) {
        return actor.person().orElseThrow();
    }
}
