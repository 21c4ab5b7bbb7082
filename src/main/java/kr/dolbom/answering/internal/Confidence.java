package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Gap;

/** How sure the desk may be that its best row answers the question. */
public final class Confidence {

    private Confidence() {}

    /** Estimated probability, 0 to 1, that the best match is right. */
    public static double of(List<Match> ranked, Understood question) {
        if (ranked.isEmpty()) return 0;
        Match best = ranked.getFirst();
        double rival = ranked.stream()
                .filter(other -> !agrees(best, other))
                .mapToDouble(Match::score)
                .findFirst()
                .orElse(0);
        double margin = (best.score() - rival) / best.score();
        double sum = -3.4
                + 7.5 * best.score()
                + 1.2 * best.hit().questionCovered()
                + 1.0 * best.hit().phraseCovered()
                + 2.2 * margin
                + (best.kindFits() ? 0.4 : -1.2)
                + (best.sideFits() ? 0 : -0.6);
        return 1 / (1 + Math.exp(-sum));
    }

    /** Two rows that lead to the same account do not compete. */
    private static boolean agrees(Match one, Match other) {
        if (one.row() == other.row()) return true;
        if (one.row() instanceof Gap && other.row() instanceof Gap) return true;
        Set<AccountItem> accounts = Matcher.accounts(one.row()).collect(Collectors.toSet());
        return !accounts.isEmpty() && Matcher.accounts(other.row()).anyMatch(accounts::contains);
    }
}
