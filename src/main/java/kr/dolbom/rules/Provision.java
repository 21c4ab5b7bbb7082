package kr.dolbom.rules;

import java.util.List;
import java.util.Set;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.kernel.Validity;

/**
 * Something that holds: a rule, a permission, a procedure.
 *
 * @param answers what a question must want to know to be answered by this row
 * @param verdict yes, no or it depends; empty when neither fits
 * @param text the answer in our words, first sentence the verdict
 * @param toDo what to keep or do
 * @param force a clause of effort (노력) is never called a breach
 */
public record Provision(
        String id,
        String topic,
        Set<Asked> answers,
        List<String> asks,
        String verdict,
        String text,
        String why,
        List<String> toDo,
        List<AccountItem> accounts,
        Force force,
        Validity validity,
        Place place,
        List<SourceRef> sources)
        implements RuleRow {

    public Provision {
        answers = Set.copyOf(answers);
        asks = List.copyOf(asks);
        toDo = List.copyOf(toDo);
        accounts = List.copyOf(accounts);
        sources = List.copyOf(sources);
    }
}
