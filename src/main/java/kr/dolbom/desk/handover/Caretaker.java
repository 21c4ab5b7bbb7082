package kr.dolbom.desk.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import kr.dolbom.kernel.Problem;
import org.springframework.stereotype.Component;

/**
 * Puts back what its owner has left alone for too long, and wakes what was put aside until now. Any number of nodes may do
 * so at once: each move is conditional, so one of them does it.
 */
@Component
public class Caretaker {

    /** No organisation lets anybody be gone for less. */
    private static final Duration LEAST = Duration.ofMinutes(10);

    private final HandOverRows handOvers;
    private final DeskRuleRows rules;
    private final Working working;
    private final Lookers lookers;
    private final InstantSource clock;

    Caretaker(HandOverRows handOvers, DeskRuleRows rules, Working working, Lookers lookers, InstantSource clock) {
        this.handOvers = handOvers;
        this.rules = rules;
        this.working = working;
        this.lookers = lookers;
        this.clock = clock;
    }

    public void round() {
        Instant now = clock.instant();
        handOvers.owned(now.minus(LEAST), now).forEach(one -> look(one, now));
        lookers.forget();
    }

    private void look(HandOver one, Instant now) {
        if (one.state() == State.SNOOZED)
            tried(Step.of(one.id(), Move.WAKE, Person.DESK).seen(one.version()));
        else if (isLeft(one, now))
            tried(Step.of(one.id(), Move.LAPSE, Person.DESK).seen(one.version()));
    }

    private boolean isLeft(HandOver one, Instant now) {
        DeskRules desk = rules.of(one.organisation());
        return desk.hours().between(one.activeAt(), now).compareTo(desk.returnAfter()) >= 0;
    }

    private void tried(Step step) {
        try {
            working.move(step);
        } catch (Problem doneAlready) {
            // Another node was first, or the owner came back.
        }
    }
}
