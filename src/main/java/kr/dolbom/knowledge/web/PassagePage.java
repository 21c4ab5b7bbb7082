package kr.dolbom.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.IdInAddress;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Marks;
import kr.dolbom.knowledge.Notice;
import kr.dolbom.knowledge.Passage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Opens a passage in its place: in the document, on a day it holds, with the words marked. */
@Controller
@For(Duty.READ_LIBRARY)
class PassagePage {

    private final Library library;
    private final InstantSource clock;

    PassagePage(Library library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    @GetMapping("/library/passages/{id}")
    String passage(
            @PathVariable IdInAddress id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Visitor visitor,
            Model model) {
        List<String> mark = MarkedSentences.of(request);
        AsOf today = AsOf.today(clock);
        AsOf asked = Day.read(on, today);
        Passage passage = library.findPassage(id.id(), asked)
                .filter(found -> visitor.sees(found.document()))
                .orElseThrow(() -> new Problem(Code.PASSAGE_NOT_FOUND, id.id()));
        if (isOutOfUse(passage)) return alone(passage, mark, model);
        AsOf day = nearest(passage.validity(), asked);
        return "redirect:" + inPlace(passage, day.equals(today) ? "" : day.toString(), mark, q);
    }

    private static String inPlace(Passage passage, String on, List<String> mark, String q) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/library/documents/")
                .pathSegment(IdInAddress.write(passage.document().id()))
                .queryParam("at", passage.number());
        if (!on.isEmpty()) address.queryParam("on", on);
        mark.forEach(sentence -> address.queryParam("mark", "{mark}"));
        if (!q.isBlank()) address.queryParam("q", "{q}");
        List<Object> values = new java.util.ArrayList<>(mark);
        if (!q.isBlank()) values.add(q);
        return address.fragment("p-" + passage.number())
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(values.toArray())
                .toUriString();
    }

    private static AsOf nearest(Validity validity, AsOf asked) {
        LocalDate day = asked.day().isBefore(validity.from()) ? validity.from() : asked.day();
        return new AsOf(day.isAfter(validity.until()) ? validity.until() : day);
    }

    /** No version in use has it any more, so there is no text around it on any day. */
    private static boolean isOutOfUse(Passage passage) {
        return passage.validity().until().equals(Validity.ALWAYS_FROM);
    }

    private String alone(Passage passage, List<String> mark, Model model) {
        model.addAttribute("title", passage.title());
        model.addAttribute("address", IdInAddress.write(passage.document().id()));
        model.addAttribute("where", Where.whole(passage));
        model.addAttribute("notices", Notice.of(passage, AsOf.today(clock)));
        model.addAttribute("pieces", Marks.in(passage.text(), mark));
        return "library/passage";
    }
}
