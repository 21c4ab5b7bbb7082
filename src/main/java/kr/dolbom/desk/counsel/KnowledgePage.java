package kr.dolbom.desk.counsel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.Publications;
import kr.dolbom.desk.handover.Colleagues;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.desk.publishing.Publication;
import kr.dolbom.desk.publishing.Publication.State;
import kr.dolbom.desk.publishing.Wording;
import kr.dolbom.desk.web.SaidView;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Validity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Replies as knowledge: proposed from a hand-over, read again by a second person, published and taken down. */
@Controller
@For(Duty.PUBLISH_KNOWLEDGE)
class KnowledgePage {

    private final Publications publications;
    private final HandOvers handOvers;
    private final Colleagues colleagues;
    private final InstantSource clock;

    KnowledgePage(Publications publications, HandOvers handOvers, Colleagues colleagues, InstantSource clock) {
        this.publications = publications;
        this.handOvers = handOvers;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** A publication as the list shows it. */
    record Line(
            String id,
            String state,
            String stateName,
            Wording wording,
            String days,
            String reach,
            String proposed,
            String decided,
            String note,
            String handOver,
            boolean decidable,
            boolean withdrawable) {}

    @For(Duty.WORK_DESK)
    @GetMapping("/desk/hand-overs/{id}/publish")
    String form(Actor actor, @PathVariable String id, Model model) {
        HandOver handOver = handOvers.require(actor, id);
        model.addAttribute("handOver", handOver);
        model.addAttribute("wording", begun(handOver));
        model.addAttribute("earlier", lines(actor, publications.ofHandOver(actor, id)));
        return "counsel/publish";
    }

    @For(Duty.WORK_DESK)
    @PostMapping("/desk/hand-overs/{id}/publish")
    String propose(Actor actor, @PathVariable String id, HttpServletRequest request) {
        HandOver handOver = handOvers.require(actor, id);
        publications.propose(actor, id, PublishForm.read(request, handOver, begun(handOver), clock));
        return "redirect:/desk/hand-overs/" + id + "/publish?proposed";
    }

    @GetMapping("/desk/knowledge")
    String list(Actor actor, Model model) {
        model.addAttribute("lines", lines(actor, publications.list(actor)));
        return "counsel/knowledge";
    }

    @PostMapping("/desk/knowledge/{id}/publish")
    String publish(Actor actor, @PathVariable String id) {
        publications.publish(actor, id);
        return "redirect:/desk/knowledge?published";
    }

    @PostMapping("/desk/knowledge/{id}/return")
    String sendBack(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String note) {
        publications.sendBack(actor, id, note);
        return "redirect:/desk/knowledge?returned";
    }

    @PostMapping("/desk/knowledge/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String note) {
        publications.withdraw(actor, id, note);
        return "redirect:/desk/knowledge?withdrawn";
    }

    private Wording begun(HandOver handOver) {
        List<Message> said = handOvers.messages(handOver.conversation().toString(), 0);
        return PublishForm.begin(handOver, handOver.question(), said, clock);
    }

    private List<Line> lines(Actor actor, List<Publication> found) {
        return found.stream().map(one -> line(actor, one)).toList();
    }

    private Line line(Actor actor, Publication one) {
        boolean may = publications.mayDecide(actor, one);
        return new Line(
                one.id().toString(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.state().korean(),
                one.wording(),
                days(one.wording().validity()),
                one.wording().reach().label(),
                one.proposer().name() + " · " + SaidView.moment(one.proposedAt()),
                one.decider()
                        .map(by -> by.name() + " · "
                                + one.decidedAt().map(SaidView::moment).orElse(""))
                        .orElse(""),
                one.note(),
                one.handOver().toString(),
                may && one.state() == State.PROPOSED && !one.isBy(colleagues.of(actor)),
                may && one.state() == State.PUBLISHED);
    }

    private static String days(Validity validity) {
        String until = validity.until().equals(Validity.ALWAYS_UNTIL) ? "" : " " + validity.until() + "까지";
        return validity.from() + "부터" + until;
    }
}
