package kr.dolbom.desk.counsel;

import java.util.List;
import java.util.UUID;
import kr.dolbom.desk.Consultations;
import kr.dolbom.desk.DeskSetup;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.Replies;
import kr.dolbom.desk.handover.Bell;
import kr.dolbom.desk.handover.Colleagues;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Person;
import kr.dolbom.desk.handover.State;
import kr.dolbom.desk.live.Live;
import kr.dolbom.desk.mail.Mails;
import kr.dolbom.desk.web.SaidView;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One hand-over: what was said, what Dolbom found, who has it, and the reply. */
@Controller
@For(Duty.WORK_DESK)
class HandOverPage {

    private final HandOvers handOvers;
    private final Replies replies;
    private final Consultations consultations;
    private final DeskSetup setup;
    private final Colleagues colleagues;
    private final Permissions permissions;
    private final Mails mails;
    private final Lines lines;
    private final Live live;

    HandOverPage(
            HandOvers handOvers,
            Replies replies,
            Consultations consultations,
            DeskSetup setup,
            Colleagues colleagues,
            Permissions permissions,
            Mails mails,
            Lines lines,
            Live live) {
        this.handOvers = handOvers;
        this.replies = replies;
        this.consultations = consultations;
        this.setup = setup;
        this.colleagues = colleagues;
        this.permissions = permissions;
        this.mails = mails;
        this.lines = lines;
        this.live = live;
    }

    @GetMapping("/desk/hand-overs/{id}")
    String page(Actor actor, @PathVariable String id, Model model) {
        HandOver handOver = handOvers.require(actor, id);
        fill(actor, handOver, model);
        model.addAttribute(
                "approval", handOvers.rulesOf(handOver.organisation()).approval());
        model.addAttribute("canned", setup.texts(actor));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("draft", replies.draft(actor, id).orElse(null));
        model.addAttribute("files", replies.files(actor, id));
        return "counsel/hand-over";
    }

    /** What may change while one writes: everything but the reply itself. */
    @GetMapping("/desk/hand-overs/{id}/now")
    String now(Actor actor, @PathVariable String id, Model model) {
        fill(actor, handOvers.require(actor, id), model);
        return "counsel/hand-over :: now";
    }

    /** As long as the page is open, colleagues are told that it is. */
    @GetMapping(path = "/desk/hand-overs/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Actor actor, @PathVariable String id) {
        UUID handOver = handOvers.require(actor, id).id();
        return live.changes(Bell.ofHandOver(handOver), () -> here(actor, id), () -> gone(actor, id));
    }

    private void here(Actor actor, String id) {
        try {
            Acting.as(actor, () -> handOvers.look(actor, id, false));
        } catch (Problem passedOn) {
            // Another organisation has it now; the page finds out when it looks.
        }
    }

    private void gone(Actor actor, String id) {
        try {
            Acting.as(actor, () -> {
                handOvers.leave(actor, id);
                return true;
            });
        } catch (RuntimeException forgottenAnyway) {
            // Who is not heard of for half a minute is not here.
        }
    }

    private void fill(Actor actor, HandOver handOver, Model model) {
        Person me = colleagues.of(actor);
        String id = handOver.id().toString();
        String conversation = handOver.conversation().toString();
        List<String> organisation = Actor.parts(handOver.organisation());
        model.addAttribute("line", lines.of(handOver, me));
        model.addAttribute("handOver", handOver);
        model.addAttribute("mine", handOver.isOwnedBy(me) && handOver.state() == State.TAKEN);
        model.addAttribute("owned", handOver.isOwnedBy(me));
        model.addAttribute("may", permissions.may(actor, Duty.APPROVE_REPLY, organisation));
        model.addAttribute(
                "exchanges",
                consultations.require(conversation).exchanges().stream()
                        .map(Finding::of)
                        .toList());
        model.addAttribute(
                "said",
                handOvers.messages(conversation, 0).stream().map(SaidView::of).toList());
        model.addAttribute(
                "events",
                handOvers.events(actor, handOver).stream().map(EventLine::of).toList());
        model.addAttribute("mails", mails.of(handOver.conversation()));
        model.addAttribute("others", handOvers.others(actor, id));
        model.addAttribute("desks", handOvers.desks(actor));
        model.addAttribute("colleagues", colleagues.at(handOver.organisation()));
        model.addAttribute(
                "waiting",
                handOver.state() == State.APPROVAL ? replies.draft(actor, id).orElse(null) : null);
        model.addAttribute("waitingFiles", handOver.state() == State.APPROVAL ? replies.files(actor, id) : List.of());
    }
}
