package kr.dolbom.rules;

import java.util.List;
import java.util.Set;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.kernel.Validity;

/**
 * Something the official texts leave open: we say so and name who decides it.
 *
 * @param reason what is missing and why, in our words
 */
public record Gap(
        String id,
        String topic,
        Set<Asked> answers,
        List<String> asks,
        String reason,
        String whereToAsk,
        Validity validity,
        Place place,
        List<SourceRef> sources)
        implements RuleRow {

    public Gap {
        answers = Set.copyOf(answers);
        asks = List.copyOf(asks);
        sources = List.copyOf(sources);
    }
}
