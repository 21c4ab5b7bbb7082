package kr.dolbom.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.kernel.Validity;

/**
 * A guided check (점검형 안내): questions that a person can answer, then a verdict.
 *
 * @param topic its title
 */
public record Check(
        String id,
        String topic,
        List<String> asks,
        List<Step> steps,
        List<Outcome> outcomes,
        List<String> keep,
        String risk,
        Validity validity,
        Place place,
        List<SourceRef> sources)
        implements RuleRow {

    public Check {
        asks = List.copyOf(asks);
        steps = List.copyOf(steps);
        outcomes = List.copyOf(outcomes);
        keep = List.copyOf(keep);
        sources = List.copyOf(sources);
    }

    /** One question of the check; choices by key, in order. */
    public record Step(String id, String ask, Map<String, String> choices) {}

    /** What comes of it when every named step was answered so. */
    public record Outcome(Map<String, String> when, String verdict, List<AccountItem> accounts, String text) {
        public Outcome {
            when = Map.copyOf(when);
            accounts = List.copyOf(accounts);
        }

        boolean contradicts(Map<String, String> picked) {
            return when.entrySet().stream()
                    .anyMatch(wanted -> picked.containsKey(wanted.getKey())
                            && !wanted.getValue().equals(picked.get(wanted.getKey())));
        }

        boolean metBy(Map<String, String> picked) {
            return when.entrySet().stream().allMatch(wanted -> wanted.getValue().equals(picked.get(wanted.getKey())));
        }
    }

    /** The verdict as soon as what was picked leaves no doubt: the first outcome still possible is already met. */
    public Optional<Outcome> outcome(Map<String, String> picked) {
        return outcomes.stream()
                .filter(outcome -> !outcome.contradicts(picked))
                .findFirst()
                .filter(outcome -> outcome.metBy(picked));
    }

    /** The next question that can still change the verdict. */
    public Optional<Step> next(Map<String, String> picked) {
        return steps.stream()
                .filter(step -> !picked.containsKey(step.id()))
                .filter(step -> matters(step, picked))
                .findFirst();
    }

    private boolean matters(Step step, Map<String, String> picked) {
        return outcomes.stream()
                .filter(outcome -> !outcome.contradicts(picked))
                .anyMatch(outcome -> outcome.when().containsKey(step.id()));
    }
}
