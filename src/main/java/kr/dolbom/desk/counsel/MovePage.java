package kr.dolbom.desk.counsel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.mail.Mails;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    String giveBack(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String note) {
        handOvers.giveBack(actor, id, note);
        return "redirect:/desk";
    }

    @PostMapping("/give")
    String give(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String note) {
        handOvers.give(actor, id, person, note);
        return back(id);
    }

    @PostMapping("/pass-on")
    String passOn(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String note) {
        handOvers.passOn(actor, id, organisation, note);
        return "redirect:/desk";
    }

    /** @param until a day and time in Seoul, as a browser's field writes it */
    @PostMapping("/snooze")
    String snooze(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String note) {
        handOvers.snooze(actor, id, moment(until), note);
        return back(id);
    }

    @PostMapping("/wake")
    String wake(Actor actor, @PathVariable String id) {
        handOvers.wake(actor, id);
        return back(id);
    }

    @PostMapping("/notes")
    String note(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String note) {
        handOvers.note(actor, id, note);
        return back(id) + "#history";
    }

    /** A mail nobody knows the fate of goes once more because somebody says so. */
    @PostMapping("/mails/{number}")
    String mailAgain(Actor actor, @PathVariable String id, @PathVariable long number) {
        HandOver handOver = handOvers.require(actor, id);
        mails.again(handOver.conversation(), number, actor.person().orElse(""));
        return back(id);
    }

    static Instant moment(String text) {
        try {
            return LocalDateTime.parse(text.strip()).atZone(AsOf.SEOUL).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Problem(Code.DATE_UNREADABLE, unreadable, text.length() > 20 ? text.substring(0, 20) : text);
        }
    }

    private static String back(String id) {
        return "redirect:/desk/hand-overs/" + id;
    }
}
