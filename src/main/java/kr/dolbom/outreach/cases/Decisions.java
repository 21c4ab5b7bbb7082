package kr.dolbom.outreach.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.dialogue.Domain;
import org.springframework.stereotype.Component;

/**
 * The officer opens the evidence, sees what the rules would do, and decides. Nobody decides on what they have not opened;
 * a decision is never taken out, only followed by another or by the reopening of the case.
 */
@Component
public class Decisions {

    private final Cases cases;
    private final CounsellingRows rows;
    private final DecisionRows decisions;
    private final Guidance guidance;
    private final CaseChanges changes;

    Decisions(Cases cases, CounsellingRows rows, DecisionRows decisions, Guidance guidance, CaseChanges changes) {
        this.cases = cases;
        this.rows = rows;
        this.decisions = decisions;
        this.guidance = guidance;
        this.changes = changes;
    }

    /** All that were made, oldest first. */
    public List<Decision> list(Counselling about) {
        return decisions.of(about);
    }

    /** The one that holds: the last, unless the case was reopened after it. */
    public Optional<Decision> standing(Counselling about) {
        if (about.state() != State.DECIDED) return Optional.empty();
        return list(about).stream().reduce((one, later) -> later);
    }

    public List<Opening> openings(Actor actor, Counselling about) {
        return decisions.openings(about, cases.me(actor));
    }

    /** What the rules would do, as of the day of the call. */
    public List<Suggestion> suggestions(Counselling about) {
        AsOf day = new AsOf(about.calledAt().atZone(AsOf.SEOUL).toLocalDate());
        return guidance.suggestions(
                about.call().record(), about.call().household().signals(), day);
    }

    /** The evidence is before the officer's eyes now, and that is remembered. */
    public void open(Actor actor, String id, String thing) {
        Counselling about = cases.require(actor, id);
        if (!Evidence.things().contains(thing)) throw new Problem(Code.CASE_NOT_FOUND);
        Officer me = cases.me(actor);
        changes.look(about, me, thing, () -> decisions.opened(about, thing, me, changes.now()));
    }

    /** What must be open before a decision. */
    public List<Domain> unopened(Actor actor, Counselling about) {
        return Evidence.missing(about, openings(actor, about));
    }

    /**
     * The officer's decision.
     *
     * @param version of the case the officer had before their eyes
     */
    public void decide(Actor actor, String id, Set<Choice> choices, String note, long version) {
        Counselling about = cases.require(actor, id);
        Officer me = cases.me(actor);
        requireDecidable(actor, about, choices);
        Decision.Seen seen = seen(actor, about, version);
        changes.change(about, me, Event.Move.DECIDE, "", () -> {
            Optional<Long> made = rows.decided(about.id(), me, version, changes.now());
            made.ifPresent(
                    number -> decisions.add(about, number, choices, changes.note(note), seen, me, changes.now()));
            return made;
        });
    }

    /** Undoes a decision: the case is open again in the hands of whoever reopened it, and the decision stays to be read. */
    public void reopen(Actor actor, String id, String why) {
        Counselling about = cases.require(actor, id);
        Officer me = cases.me(actor);
        if (why.isBlank()) throw new Problem(Code.NOTE_EMPTY);
        changes.change(about, me, Event.Move.REOPEN, changes.note(why), () -> rows.reopened(about.id(), me));
    }

    private void requireDecidable(Actor actor, Counselling about, Set<Choice> choices) {
        if (choices.isEmpty()) throw new Problem(Code.CHOICE_MISSING);
        if (choices.size() > 1 && choices.stream().anyMatch(Choice::standsAlone)) throw new Problem(Code.CHOICE_ALONE);
        if (!unopened(actor, about).isEmpty()) throw new Problem(Code.EVIDENCE_UNOPENED);
    }

    private Decision.Seen seen(Actor actor, Counselling about, long version) {
        List<Suggestion> shown = suggestions(about);
        return new Decision.Seen(
                version,
                openings(actor, about),
                shown.stream().map(Suggestion::id).toList(),
                shown.stream()
                        .flatMap(one -> one.benefits().stream())
                        .map(row -> row.id())
                        .distinct()
                        .toList(),
                about.call().record().script());
    }
}
