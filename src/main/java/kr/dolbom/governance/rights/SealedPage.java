package kr.dolbom.governance.rights;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.LegalGround;
import kr.dolbom.governance.SealedOriginals;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody with the right opens what was masked: first a ground and a reason, then the text for a few minutes. */
@Controller
@For(Duty.SEE_UNMASKED)
class SealedPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(AsOf.SEOUL);

    private final SealedOriginals originals;

    SealedPage(SealedOriginals originals) {
        this.originals = originals;
    }

    @GetMapping("/originals/{subject}")
    String look(@PathVariable UUID subject, Actor actor, Model model) {
        originals.look(actor, subject).ifPresent(opened -> show(opened, model));
        model.addAttribute("subject", subject);
        model.addAttribute("grounds", LegalGround.values());
        return "records/original";
    }

    @PostMapping("/originals/{subject}")
    String open(
            @PathVariable UUID subject,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        originals.open(actor, subject, ground(ground), reason);
        return "redirect:/originals/" + subject;
    }

    private static void show(SealedOriginals.Opened opened, Model model) {
        model.addAttribute("text", opened.text());
        model.addAttribute("until", TIME.format(opened.until()));
    }

    private static LegalGround ground(String name) {
        Optional<LegalGround> chosen = Arrays.stream(LegalGround.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        return chosen.orElseThrow(() -> new Problem(Code.GROUND_NEEDED));
    }
}
