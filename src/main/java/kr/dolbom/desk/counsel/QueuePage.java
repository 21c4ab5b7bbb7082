package kr.dolbom.desk.counsel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.handover.Bell;
import kr.dolbom.desk.handover.Colleagues;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Person;
import kr.dolbom.desk.handover.QueueFilter;
import kr.dolbom.desk.live.Live;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What waits for a person, most urgent first. */
@Controller
@For(Duty.WORK_DESK)
class QueuePage {

    private final HandOvers handOvers;
    private final Colleagues colleagues;
    private final Permissions permissions;
    private final Live live;
    private final Lines lines;

    QueuePage(HandOvers handOvers, Colleagues colleagues, Permissions permissions, Live live, Lines lines) {
        this.handOvers = handOvers;
        this.colleagues = colleagues;
        this.permissions = permissions;
        this.live = live;
        this.lines = lines;
    }

    @GetMapping("/desk")
    String queue(Actor actor, @ModelAttribute QueueForm form, Model model) {
        fill(actor, form, model);
        return "counsel/queue";
    }

    /** The part that changes while one looks at it. */
    @GetMapping("/desk/rows")
    String rows(Actor actor, @ModelAttribute QueueForm form, Model model) {
        fill(actor, form, model);
        return "counsel/queue :: rows";
    }

    @GetMapping(path = "/desk/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Actor actor) {
        permissions.require(actor, Duty.WORK_DESK);
        return live.changes(Bell.QUEUE);
    }

    private void fill(Actor actor, QueueForm form, Model model) {
        permissions.require(actor, Duty.WORK_DESK);
        Person me = colleagues.of(actor);
        QueueFilter filter = form.filter(me);
        List<HandOver> found = handOvers.list(actor, filter);
        model.addAttribute("rows", lines.of(found, me));
        Map<String, Long> counts = new TreeMap<>();
        handOvers.counts(actor).forEach((state, count) -> counts.put(state.name(), count));
        model.addAttribute("counts", counts);
        model.addAttribute("desks", handOvers.desks(actor));
        model.addAttribute("topics", handOvers.topics(actor));
        model.addAttribute("filter", filter);
        model.addAttribute("show", form.shown());
        model.addAttribute("more", found.size() == filter.most());
    }
}
