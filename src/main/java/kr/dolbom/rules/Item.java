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
 * @param booking where it belongs when no case is settled
 * @param ask the one question back when it depends
 * @param keep papers to keep
 */
public record Item(
        String id,
        List<String> names,
        Booking booking,
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
     */
    public record Case(String when, List<String> words, Booking booking, String why) {
        public Case {
            words = List.copyOf(words);
        }

        public Optional<AccountItem> account() {
            return booking.account();
        }
    }

    public Optional<AccountItem> account() {
        return booking.account();
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
