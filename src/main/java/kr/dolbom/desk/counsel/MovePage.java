package kr.dolbom.desk.counsel;

import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.mail.Mails;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The buttons of a hand-over: forms that work by themselves and lead back to the page. */
@Controller
@For(Duty.WORK_DESK)
@RequestMapping("/desk/hand-overs/{id}")
class MovePage {

    private final HandOvers handOvers;
    private final Mails mails;

    MovePage(HandOvers handOvers, Mails mails) {
        this.handOvers = handOvers;
        this.mails = mails;
    }

    @PostMapping("/take")
    String take(Actor actor, @PathVariable String id) {
        handOvers.take(actor, id);
        return back(id);
    }

    @PostMapping("/return")
    String giveBack(Actor actor, @PathVariable String id, @ModelAttribute MoveRequest request) {
        handOvers.giveBack(actor, id, request.noteOrNone());
        return "redirect:/desk";
    }

    @PostMapping("/give")
    String give(Actor actor, @PathVariable String id, @ModelAttribute MoveRequest request) {
        handOvers.give(actor, id, request.personOrNone(), request.noteOrNone());
        return back(id);
    }

    @PostMapping("/pass-on")
    String passOn(Actor actor, @PathVariable String id, @ModelAttribute MoveRequest request) {
        handOvers.passOn(actor, id, request.organisationOrRoot(), request.noteOrNone());
        return "redirect:/desk";
    }

    @PostMapping("/snooze")
    String snooze(Actor actor, @PathVariable String id, @ModelAttribute MoveRequest request) {
        handOvers.snooze(actor, id, request.moment(), request.noteOrNone());
        return back(id);
    }

    @PostMapping("/wake")
    String wake(Actor actor, @PathVariable String id) {
        handOvers.wake(actor, id);
        return back(id);
    }

    @PostMapping("/notes")
    String note(Actor actor, @PathVariable String id, @ModelAttribute MoveRequest request) {
        handOvers.note(actor, id, request.noteOrNone());
        return back(id) + "#history";
    }

    /** A mail nobody knows the fate of goes once more because somebody says so. */
    @PostMapping("/mails/{number}")
    String mailAgain(Actor actor, @PathVariable String id, @PathVariable long number) {
        HandOver handOver = handOvers.require(actor, id);
        mails.again(handOver.conversation(), number, actor.person().orElse(""));
        return back(id);
    }

    private static String back(String id) {
        return "redirect:/desk/hand-overs/" + id;
    }
}
