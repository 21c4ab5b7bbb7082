package kr.dolbom.answering.internal;

import java.util.List;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.rules.Asked;

/** The evidence for the best row being right, as numbers the calibration has weights for. */
final class Confidence {

    static final List<String> NAMES = List.of(
            "constant",
            "near",
            "nearWords",
            "second",
            "phraseCovered",
            "asksCover",
            "textCovers",
            "kindFits",
            "sideWrong",
            "share",
            "margin",
            "account",
            "belief",
            "beliefTop",
            "support",
            "gap",
            "item",
            "story",
            "unknown",
            "knownRarest");

    private Confidence() {}

    static double[] evidence(List<Match> ranked, Understood question, PhraseIndex words) {
        Match best = ranked.getFirst();
        PhraseIndex.Hit hit = best.hit();
        double agreeing = ranked.stream()
                .filter(other -> Matcher.agree(best.row(), other.row()))
                .mapToDouble(Match::share)
                .sum();
        double rival = ranked.stream()
                .filter(other -> !Matcher.agree(best.row(), other.row()))
                .mapToDouble(other -> other.hit().near())
                .max()
                .orElse(0);
        boolean kindFits = Matcher.answers(best.row()).stream().anyMatch(question::wants);
        return new double[] {
            1,
            hit.near(),
            hit.nearWords(),
            hit.second(),
            hit.phraseCovered(),
            hit.asksCover(),
            hit.textCovers(),
            kindFits ? 1 : 0,
            feature(best, "sideWrong"),
            agreeing,
            hit.near() - rival,
            question.wants(Asked.ACCOUNT) ? 1 : 0,
            feature(best, "belief"),
            feature(best, "beliefTop"),
            feature(best, "support"),
            feature(best, "gap"),
            feature(best, "item"),
            Math.min(1, question.plain().length() / 200.0),
            words.unknownShare(question.terms()),
            words.coveredRarest(hit.row(), question.terms())
        };
    }

    private static double feature(Match match, String name) {
        return match.features()[Features.NAMES.indexOf(name)];
    }
}
