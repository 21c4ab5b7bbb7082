package kr.dolbom.outreach.dialogue;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a question is asked; one of the grounds is enough, and without any it is always asked.
 *
 * @param after id of an earlier question, and {@code needs}: what it must have brought
 * @param signals groups of crisis signals, one of which must have listed the household
 * @param heard words, one of which somebody must have said so far
 */
record When(Optional<String> after, Set<Need> needs, Set<String> signals, Phrases heard) {

    static final When ALWAYS = new When(Optional.empty(), Set.of(), Set.of(), Phrases.NONE);

    When {
        needs = Set.copyOf(needs);
        signals = Set.copyOf(signals);
    }

    boolean always() {
        return after.isEmpty() && signals.isEmpty() && heard.phrases().isEmpty();
    }

    boolean holds(Map<String, Need> found, Set<String> listed, Collection<String> said) {
        return always()
                || after.map(found::get).filter(needs::contains).isPresent()
                || signals.stream().anyMatch(listed::contains)
                || said.stream().anyMatch(heard::in);
    }
}
