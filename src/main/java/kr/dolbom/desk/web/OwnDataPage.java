package kr.dolbom.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import kr.dolbom.desk.OwnData;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own records: to see, to take along as a file, to have destroyed. */
@Controller
@For(Duty.ASK)
class OwnDataPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AsOf.SEOUL);

    private final OwnData ownData;

    OwnDataPage(OwnData ownData) {
        this.ownData = ownData;
    }

    @For(Duty.OWN_DATA)
    @GetMapping("/my-data")
    String list(Actor actor, Model model) {
        model.addAttribute("signedIn", actor.isSignedIn());
        model.addAttribute("conversations", ownData.list(actor));
        model.addAttribute("time", TIME);
        return "rights/list";
    }

    @GetMapping("/conversations/{id}/mine")
    String show(@PathVariable String id, Actor actor, Model model) {
        return page(ownData.require(actor, id), model, "rights/mine");
    }

    /** Readable by people, whole in one file. */
    @GetMapping("/conversations/{id}/mine.html")
    String html(@PathVariable String id, Actor actor, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("dolbom-my-data.html"));
        return page(ownData.export(actor, id), model, "rights/file");
    }

    /** Readable by programs. */
    @GetMapping("/conversations/{id}/mine.json")
    ResponseEntity<OwnData.Kept> json(@PathVariable String id, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("dolbom-my-data.json"))
                .body(ownData.export(actor, id));
    }

    @PostMapping("/conversations/{id}/erase")
    String erase(@PathVariable String id, Actor actor) {
        ownData.erase(actor, id);
        return "redirect:/privacy?erased";
    }

    private static String page(OwnData.Kept kept, Model model, String view) {
        model.addAttribute("kept", kept);
        model.addAttribute("time", TIME);
        return view;
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
