package kr.dolbom.outreach.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.People;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import org.springframework.stereotype.Component;

/** The front door to cases: the queue, one case, and who has it. One officer has a case at any moment. */
@Component
public class Cases {

    /** Opened at once of a table that leaves the desk. */
    private static final int AT_ONCE = 500;

    private final CounsellingRows rows;
    private final EventRows events;
    private final CaseChanges changes;
    private final Permissions permissions;
    private final People people;

    Cases(CounsellingRows rows, EventRows events, CaseChanges changes, Permissions permissions, People people) {
        this.rows = rows;
        this.events = events;
        this.changes = changes;
        this.permissions = permissions;
        this.people = people;
    }

    public List<Counselling> list(Actor actor, CaseFilter filter) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return rows.list(filter, actor.organisationPath());
    }

    /** Hands every case over; that they are taken away is in the audit trail before the first one is. */
    public void export(Actor actor, Consumer<Counselling> taker) {
        permissions.require(actor, Duty.DECIDE_CASES);
        List<UUID> all = rows.ids(actor.organisationPath());
        changes.exported(me(actor), actor.organisationPath(), all.size());
        for (int from = 0; from < all.size(); from += AT_ONCE)
            rows.list(all.subList(from, Math.min(all.size(), from + AT_ONCE))).forEach(taker);
    }

    public Map<State, Long> counts(Actor actor) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return rows.counts(actor.organisationPath());
    }

    /** Another organisation's is not found, so that nobody learns that it is there. */
    public Counselling require(Actor actor, String id) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return CaseIds.parse(id)
                .flatMap(rows::find)
                .filter(one -> actor.reaches(Actor.parts(one.organisation())))
                .orElseThrow(() -> new Problem(Code.CASE_NOT_FOUND));
    }

    /** Where an officer goes on: the next in the queue that is theirs or nobody's, from its front again after the last. */
    public Optional<Counselling> next(Actor actor, Counselling after) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return rows.next(after, me(actor), actor.organisationPath());
    }

    /** Who was called more than once is one household: its other calls, newest first. */
    public List<Counselling> others(Actor actor, Counselling about) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return rows.others(about);
    }

    public Officer me(Actor actor) {
        String id = actor.person().orElse("");
        return new Officer(id, people.name(id).orElse(id));
    }

    /** Who may have the case. */
    public List<Officer> colleagues(Counselling about) {
        return people.whoMay(Duty.DECIDE_CASES, Actor.parts(about.organisation())).stream()
                .map(one -> new Officer(one.id().toString(), one.name()))
                .toList();
    }

    public List<Event> events(Counselling about) {
        return events.of(about);
    }

    public void take(Actor actor, String id) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        if (about.isOwnedBy(me)) return;
        changes.change(about, me, Event.Move.TAKE, "", () -> rows.take(about.id(), me));
    }

    public void giveBack(Actor actor, String id, String note) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        changes.change(about, me, Event.Move.RETURN, changes.note(note), () -> rows.giveBack(about.id(), me));
    }

    public void give(Actor actor, String id, String person, String note) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        Officer next = colleagues(about).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new Problem(Code.COLLEAGUE_NOT_FOUND));
        String told = next.name() + " " + changes.note(note);
        changes.change(about, me, Event.Move.GIVE, told, () -> rows.give(about.id(), me, next));
    }

    public void note(Actor actor, String id, String note) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        if (note.isBlank()) throw new Problem(Code.NOTE_EMPTY);
        changes.change(about, me, Event.Move.NOTE, changes.note(note), () -> rows.edited(about.id(), me));
    }

    /** Puts the officer's reading of a domain beside what the call brought. */
    public void edit(Actor actor, String id, Domain domain, Need need, String words) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        String written = Edit.written(need, changes.note(words));
        changes.change(about, me, Event.Move.EDIT, Optional.of(domain), written, () -> rows.edited(about.id(), me));
    }
}
