package kr.dolbom.desk.counsel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kr.dolbom.desk.Replies;
import kr.dolbom.desk.handover.Draft;
import kr.dolbom.desk.web.Download;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.Found;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Passage;
import kr.dolbom.knowledge.Search;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes the reply: kept while it is written, with what it cites and the files that go with it; sent once. */
@Controller
@For(Duty.WORK_DESK)
@RequestMapping("/desk/hand-overs/{id}")
class ReplyPage {

    private static final int HITS = 8;
    private static final int LONGEST_SEARCH = 400;

    private final Replies replies;
    private final Library library;
    private final Masking masking;
    private final SentFile files;
    private final Download download;
    private final InstantSource clock;

    ReplyPage(
            Replies replies, Library library, Masking masking, SentFile files, Download download, InstantSource clock) {
        this.replies = replies;
        this.library = library;
        this.masking = masking;
        this.files = files;
        this.download = download;
        this.clock = clock;
    }

    /** A passage that could be cited. */
    record Hit(String passage, String label, String text) {
        static Hit of(Passage passage) {
            String text = passage.text();
            return new Hit(
                    passage.id(), passage.source().label(), text.length() > 400 ? text.substring(0, 400) + "…" : text);
        }
    }

    @PostMapping("/draft")
    String save(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            Model model) {
        return shown(id, replies.write(actor, id, text), request, model, "saved");
    }

    @PostMapping("/citations")
    String cite(
            Actor actor,
            @PathVariable String id,
            @RequestParam String passage,
            @RequestParam(defaultValue = "") String quote,
            HttpServletRequest request,
            Model model) {
        return shown(id, replies.cite(actor, id, passage, quote), request, model, "citations");
    }

    @PostMapping("/citations/remove")
    String uncite(
            Actor actor,
            @PathVariable String id,
            @RequestParam String passage,
            HttpServletRequest request,
            Model model) {
        return shown(id, replies.uncite(actor, id, passage), request, model, "citations");
    }

    @GetMapping("/search")
    String search(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String words, Model model) {
        replies.draft(actor, id);
        String sought = masking.mask(words.strip()).text();
        String bounded = sought.length() > LONGEST_SEARCH ? sought.substring(0, LONGEST_SEARCH) : sought;
        List<Hit> hits = bounded.isEmpty()
                ? List.of()
                : library.search(Search.of(bounded, AsOf.today(clock), Place.EVERYWHERE, HITS)).stream()
                        .map(Found::passage)
                        .map(Hit::of)
                        .toList();
        model.addAttribute("hits", hits);
        model.addAttribute("id", id);
        model.addAttribute("words", bounded);
        return "counsel/reply :: hits";
    }

    @PostMapping("/files")
    String attach(Actor actor, @PathVariable String id, HttpServletRequest request, Model model) {
        files.receive(request, (name, bytes) -> replies.attach(actor, id, name, bytes));
        return files(actor, id, request, model);
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(Actor actor, @PathVariable String id, @PathVariable UUID file) {
        return download.of(replies.requireFile(actor, id, file));
    }

    @PostMapping("/files/{file}/remove")
    String detach(
            Actor actor, @PathVariable String id, @PathVariable UUID file, HttpServletRequest request, Model model) {
        replies.detach(actor, id, file);
        return files(actor, id, request, model);
    }

    @PostMapping("/reply")
    String send(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key) {
        replies.send(actor, id, text, key);
        return back(id);
    }

    @PostMapping("/approve")
    String approve(Actor actor, @PathVariable String id, @RequestParam long version) {
        replies.approve(actor, id, version);
        return back(id);
    }

    @PostMapping("/send-back")
    String sendBack(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String note) {
        replies.sendBack(actor, id, note);
        return back(id);
    }

    @PostMapping("/take-back")
    String takeBack(Actor actor, @PathVariable String id) {
        replies.takeBack(actor, id);
        return back(id);
    }

    private String files(Actor actor, String id, HttpServletRequest request, Model model) {
        if (request.getHeader("HX-Request") == null) return back(id) + "#files";
        model.addAttribute("files", replies.files(actor, id));
        model.addAttribute("id", id);
        return "counsel/reply :: files";
    }

    private static String shown(String id, Draft draft, HttpServletRequest request, Model model, String part) {
        if (request.getHeader("HX-Request") == null) return back(id) + "#reply";
        model.addAttribute("draft", draft);
        model.addAttribute("id", id);
        return "counsel/reply :: " + part;
    }

    private static String back(String id) {
        return "redirect:/desk/hand-overs/" + id;
    }
}
