package kr.dolbom.outreach.campaign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.web.SentList.Sent;
import kr.dolbom.outreach.talk.PromptSheet;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The sentences an office records so that it can call without a speech engine: read, sent, listened to, taken away. */
@Controller
@For(Duty.MANAGE_LIBRARY)
class PromptsPage {

    private final PromptSheet sheet;

    PromptsPage(PromptSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping("/campaigns/prompts")
    String page(Actor actor, @RequestParam(defaultValue = "") String script, Model model) {
        List<String> scripts = sheet.scripts(actor);
        String shown = script.isEmpty() && !scripts.isEmpty() ? scripts.getFirst() : script;
        List<PromptSheet.Line> lines = sheet.lines(actor, shown);
        model.addAttribute("scripts", scripts);
        model.addAttribute("script", shown);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "missing", lines.stream().filter(line -> line.sound().isEmpty()).count());
        return "campaign/prompts";
    }

    /** Says on the same page what became of every file, so that none is lost among many. */
    @PostMapping("/campaigns/prompts")
    String keep(Actor actor, HttpServletRequest request, Model model) {
        // Fields of such a form are looked at when its size is known to be within bounds, and not before.
        Sent sent = SentList.of(request, Code.PROMPTS_TOO_LARGE);
        String script = field(request, "script");
        model.addAttribute("taken", sheet.keep(actor, script, field(request, "name"), sent.name(), sent.bytes()));
        return page(actor, script, model);
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    @GetMapping("/campaigns/prompts/sound")
    ResponseEntity<byte[]> hear(Actor actor, @RequestParam String script, @RequestParam String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("audio/wav"))
                .body(sheet.hear(actor, script, name));
    }

    @PostMapping("/campaigns/prompts/remove")
    String remove(Actor actor, @RequestParam String script, @RequestParam String name) {
        sheet.remove(actor, script, name);
        return "redirect:/campaigns/prompts?script=" + UriUtils.encode(script, StandardCharsets.UTF_8);
    }
}
