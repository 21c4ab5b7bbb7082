package kr.dolbom.rules;

import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.kernel.Validity;

/**
 * What people call a thing, and the account it belongs to.
 *
 * @param names noun phrases people use for it
 * @param account where it belongs when no case is settled; empty when it truly depends
 * @param ask the one question back when it depends
 * @param keep papers to keep
 */
public record Item(
        String id,
        List<String> names,
        Optional<AccountItem> account,
        String why,
        String ask,
        List<Case> cases,
        List<String> keep,
        Validity validity,
        Place place,
        List<SourceRef> sources)
        implements RuleRow {

    public Item {
        names = List.copyOf(names);
        cases = List.copyOf(cases);
        keep = List.copyOf(keep);
        sources = List.copyOf(sources);
    }

    /**
     * A condition that changes the account.
     *
     * @param words fragments of a question that settle it
     * @param account empty: not payable from the centre's money
     */
    public record Case(String when, List<String> words, Optional<AccountItem> account, String why) {
        public Case {
            words = List.copyOf(words);
        }
    }

    @Override
    public String topic() {
        return names.getFirst();
    }

    @Override
    public List<String> asks() {
        return names;
    }
}
