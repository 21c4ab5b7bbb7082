package kr.dolbom.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.Consultations;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.desk.live.Live;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The asker's way to a person: one step from every answer and from the box itself. */
@Controller
@For(Duty.ASK)
class TalkPage {

    private final HandOvers handOvers;
    private final Consultations consultations;
    private final Talk talk;
    private final Download download;
    private final Live live;

    TalkPage(HandOvers handOvers, Consultations consultations, Talk talk, Download download, Live live) {
        this.handOvers = handOvers;
        this.consultations = consultations;
        this.talk = talk;
        this.download = download;
        this.live = live;
    }

    /** From an answer. */
    @PostMapping("/questions/{id}/counsellor")
    String ask(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            Model model) {
        HandOver handOver = handOvers.ask(actor, id, note, key, Channel.PAGE);
        String conversation = handOver.conversation().toString();
        if (!fromScript(request)) return "redirect:/conversations/" + conversation + "#h-" + handOver.id();
        model.addAttribute("said", "requested");
        model.addAttribute("answer", AnswerView.of(consultations.requireExchange(id)));
        talk.cards(model, conversation);
        return "desk/answer :: requested";
    }

    /** From the box: what was typed goes to a person at once, without an answer of Dolbom. */
    @PostMapping("/conversations/person")
    String askPerson(
            Actor actor,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String conversation,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        HandOver handOver = handOvers.askPerson(actor, conversation, question, key, Channel.PAGE);
        String address = "/conversations/" + handOver.conversation();
        if (!fromScript(request)) return "redirect:" + address + "#h-" + handOver.id();
        response.setHeader("HX-Redirect", address + "#h-" + handOver.id());
        return "desk/said :: nothing";
    }

    @PostMapping("/conversations/{id}/messages")
    String write(
            Actor actor,
            @PathVariable String id,
            @RequestParam String handOver,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            Model model) {
        Message said = handOvers.write(actor, id, handOver, text, key, Channel.PAGE);
        if (!fromScript(request)) return "redirect:/conversations/" + id + "#m-" + said.number();
        talk.cards(model, id);
        return "desk/said :: cards";
    }

    /** Where to tell the asker; taking it back is as easy. */
    @PostMapping("/conversations/{id}/contact")
    String contact(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "false") boolean agreed,
            HttpServletRequest request,
            Model model) {
        handOvers.tellBy(actor, id, email, agreed);
        return cards(id, request, model);
    }

    @PostMapping("/conversations/{id}/contact/remove")
    String removeContact(Actor actor, @PathVariable String id, HttpServletRequest request, Model model) {
        handOvers.tellNoMore(actor, id);
        return cards(id, request, model);
    }

    private String cards(String id, HttpServletRequest request, Model model) {
        if (!fromScript(request)) return "redirect:/conversations/" + id + "#hand-overs";
        talk.cards(model, id);
        return "desk/said :: cards";
    }

    @GetMapping("/conversations/{id}/said")
    String said(@PathVariable String id, @RequestParam(defaultValue = "0") long after, Model model) {
        List<SaidView> said =
                handOvers.messages(id, after).stream().map(SaidView::of).toList();
        model.addAttribute("all", said);
        model.addAttribute("conversation", id);
        return "desk/said :: all";
    }

    @GetMapping("/conversations/{id}/hand-overs")
    String handOvers(@PathVariable String id, Model model) {
        talk.cards(model, id);
        return "desk/said :: cards";
    }

    @PostMapping("/conversations/{id}/seen")
    ResponseEntity<Void> seen(@PathVariable String id, @RequestParam long number) {
        handOvers.seen(id, number);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/conversations/{id}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable UUID file) {
        return download.of(handOvers.requireFile(id, file));
    }

    /** A browser that comes back says what it saw last, and gets what came after. */
    @GetMapping(path = "/conversations/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long last) {
        UUID conversation = consultations.require(id).id();
        return live.conversation(
                conversation,
                Math.max(after, last),
                (known, from) -> handOvers.messages(known.toString(), from),
                Message::number);
    }

    private static boolean fromScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
