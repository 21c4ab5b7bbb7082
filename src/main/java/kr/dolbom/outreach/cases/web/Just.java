package kr.dolbom.outreach.cases.web;

import java.util.Optional;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.cases.Cases;
import kr.dolbom.outreach.cases.Counselling;
import kr.dolbom.outreach.cases.Decisions;
import org.jspecify.annotations.Nullable;

/** What the officer decided a moment ago, told on the page they went on to, with the way back. */
public record Just(String id, String name, String choices) {

    /** @param decided id of a case out of the address; nothing is told of one that cannot be seen or is open again */
    static @Nullable Just of(Actor actor, String decided, Cases cases, Decisions decisions) {
        return find(actor, decided, cases)
                .flatMap(about -> decisions
                        .standing(about)
                        .map(decision -> new Just(
                                about.id().toString(),
                                about.call().household().name(),
                                DecisionView.choices(decision))))
                .orElse(null);
    }

    private static Optional<Counselling> find(Actor actor, String decided, Cases cases) {
        if (decided.isEmpty()) return Optional.empty();
        try {
            return Optional.of(cases.require(actor, decided));
        } catch (Problem notSeen) {
            return Optional.empty();
        }
    }
}
