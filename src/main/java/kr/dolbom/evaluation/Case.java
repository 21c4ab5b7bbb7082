package kr.dolbom.evaluation;

import java.util.List;
import java.util.Set;

/**
 * A question whose right answer is known.
 *
 * @param kind what it asks for, as the set names it; {@code unanswerable} and {@code out_of_scope} want silence
 * @param style how it is written, as the set names it
 * @param gold the places that carry the answer, as {@code document#page} or {@code document#article}; empty: not judged
 * @param account the account to settle on ({@code 세출 211}), empty when none is asked
 * @param mustInclude each entry needs one of its alternatives, separated by |
 */
public record Case(
        String id,
        String question,
        String kind,
        String style,
        Set<String> gold,
        String account,
        List<String> mustInclude,
        List<String> mustNot) {

    public Case {
        gold = Set.copyOf(gold);
        mustInclude = List.copyOf(mustInclude);
        mustNot = List.copyOf(mustNot);
    }

    public boolean wantsSilence() {
        return kind.equals("unanswerable") || kind.equals("out_of_scope");
    }

    /** Whether the right move is a question back. */
    boolean wantsDetail() {
        return kind.equals("asks_back");
    }

    /** Whether only the place of the answer is known, in the library's statutes or in a corpus beside the file. */
    boolean asksForPlace() {
        return kind.equals("statute") || kind.equals("passage");
    }

    /** Whether the set says how to judge the answer, or only the place. */
    boolean judgesAnswer() {
        return wantsSilence() || !mustInclude.isEmpty() || !account.isEmpty();
    }
}
