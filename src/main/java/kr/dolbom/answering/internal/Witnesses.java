package kr.dolbom.answering.internal;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kr.dolbom.answering.internal.Matcher.Match;

/** Rankings by one measure alone: an answer that most of them would give as well is seldom wrong. */
final class Witnesses {

    private static final List<ToDoubleFunction<Match>> VIEWS = List.of(
            match -> match.hit().near(),
            match -> match.hit().nearWords(),
            match -> match.hit().askingNear(),
            match -> match.hit().asksCover(),
            match -> match.hit().textCovers(),
            match -> match.hit().near() + match.hit().second(),
            match -> Confidence.feature(match, "belief"),
            match -> Confidence.feature(match, "support"),
            match -> Confidence.feature(match, "foundAnyScore"));

    private Witnesses() {}

    /** The share of the views whose own first row agrees with the one the answer stands on. */
    static double agreeing(Match best, List<Match> ranked) {
        return VIEWS.stream()
                        .map(view -> ranked.stream()
                                .max(Comparator.comparingDouble(view))
                                .orElse(best))
                        .filter(first -> isLike(best, first))
                        .count()
                / (double) VIEWS.size();
    }

    /** Leads to the same account or silence, or stands on the same page. */
    private static boolean isLike(Match best, Match other) {
        return Matcher.agree(best.row(), other.row())
                || Matcher.settled(best.row()).isEmpty()
                        && best.row()
                                .sources()
                                .getFirst()
                                .locator()
                                .equals(other.row().sources().getFirst().locator());
    }
}
