package kr.dolbom.answering.internal;

import java.util.List;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Check;
import kr.dolbom.rules.Deadline;
import kr.dolbom.rules.Figure;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Item;

/** The evidence for the chosen row being right, as numbers the calibration has weights for. */
final class Confidence {

    static final List<String> NAMES = List.of(
            "constant",
            "near",
            "nearWords",
            "second",
            "phraseCovered",
            "asksCover",
            "textCovers",
            "askingNear",
            "askingCovers",
            "kindFits",
            "sideFits",
            "sideWrong",
            "share",
            "own",
            "rival",
            "margin",
            "scoreMargin",
            "account",
            "belief",
            "beliefTop",
            "support",
            "foundFirst",
            "foundScore",
            "foundAny",
            "nothingFound",
            "item",
            "figure",
            "deadline",
            "check",
            "story",
            "unknown",
            "knownRarest",
            "gapNear",
            "gapsAmongFirst",
            "amountWithoutFigure",
            "kindsAsked",
            "payerWrong",
            "length",
            "kindMissed",
            "lacksNumber",
            "lacksTime",
            "lacksPapers",
            "lacksConsequence",
            "accountKindMissed",
            "unknownNotAccount",
            "storyShare",
            "assumed",
            "words",
            "sideUnknown",
            "away",
            "awayClause",
            "awayStrength",
            "witnesses",
            "witnessesOfAccount",
            "rivalAdds",
            "rivalAddsOfAccount",
            "unexplained",
            "vote",
            "both",
            "named",
            "windowNear",
            "may",
            "itemForMay");

    private static final int FIRST = 5;
    private static final int RIVALS = 12;

    /** The question says an item's name and no other word. */
    private static final double WHOLLY = 0.97;

    private Confidence() {}

    static double[] evidence(Decision.Said said, List<Match> ranked, Understood question, PhraseIndex words) {
        Match best = said.best();
        String text = said.answer().text();
        PhraseIndex.Hit hit = best.hit();
        double agreeing = ranked.stream()
                .filter(other -> Matcher.agree(best.row(), other.row()))
                .mapToDouble(Match::share)
                .sum();
        List<Match> rivals = ranked.stream()
                .filter(other -> !Matcher.agree(best.row(), other.row()))
                .toList();
        double rivalNear =
                rivals.stream().mapToDouble(other -> other.hit().near()).max().orElse(0);
        double rivalScore = rivals.stream().mapToDouble(Match::score).max().orElse(best.score() - 5);
        double rivalShare = rivals.stream().mapToDouble(Match::share).max().orElse(0);
        double gapNear = ranked.stream()
                .filter(other -> other.row() instanceof Gap)
                .mapToDouble(other -> other.hit().near())
                .max()
                .orElse(0);
        long gaps = ranked.stream()
                .limit(FIRST)
                .filter(other -> other.row() instanceof Gap)
                .count();
        double witnesses = Witnesses.agreeing(best, ranked);
        double rivalAdds = rivals.stream()
                .limit(RIVALS)
                .mapToDouble(other -> words.adds(other.row(), best.row(), question.terms())
                        * other.hit().near())
                .max()
                .orElse(0);
        boolean kindFits = Matcher.answers(best.row()).stream().anyMatch(question::wants);
        boolean may = question.wants(Asked.MAY) && !question.wants(Asked.ACCOUNT);
        boolean amount = question.wants(Asked.AMOUNT) && !(best.row() instanceof Figure);
        return new double[] {
            1,
            hit.near(),
            hit.nearWords(),
            hit.second(),
            hit.phraseCovered(),
            hit.asksCover(),
            hit.textCovers(),
            hit.askingNear(),
            hit.askingCovers(),
            flag(kindFits),
            feature(best, "sideFits"),
            feature(best, "sideWrong"),
            agreeing,
            best.share(),
            rivalShare,
            hit.near() - rivalNear,
            Math.clamp(best.score() - rivalScore, -5, 5),
            flag(question.wants(Asked.ACCOUNT)),
            feature(best, "belief"),
            feature(best, "beliefTop"),
            feature(best, "support"),
            feature(best, "foundFirst"),
            feature(best, "foundFirstScore"),
            feature(best, "foundAny"),
            flag(feature(best, "foundAny") == 0),
            flag(best.row() instanceof Item),
            flag(best.row() instanceof Figure),
            flag(best.row() instanceof Deadline),
            flag(best.row() instanceof Check),
            Math.min(1, question.plain().length() / 200.0),
            words.unknownShare(question.terms()),
            words.coveredRarest(hit.row(), question.terms()),
            gapNear,
            gaps,
            flag(amount),
            question.asked().size(),
            feature(best, "parentsWrong"),
            Math.min(1, question.plain().length() / 40.0),
            flag(!kindFits && !question.wants(Asked.ACCOUNT)),
            flag(Lacking.number(question, text)),
            flag(Lacking.time(question, text)),
            flag(Lacking.papers(question, text)),
            flag(Lacking.consequence(question, text)),
            flag(!kindFits && question.wants(Asked.ACCOUNT)),
            question.wants(Asked.ACCOUNT) ? 0 : words.unknownShare(question.terms()),
            question.plain().length() > 100 ? best.share() : 0,
            flag(AskedReader.saysNothing(question.plain())),
            Math.min(
                    1,
                    question.terms().keySet().stream()
                                    .filter(term -> term.startsWith("w:"))
                                    .count()
                            / 6.0),
            flag(question.side().isEmpty()),
            feature(best, "away"),
            feature(best, "awayClause"),
            feature(best, "awayStrength"),
            witnesses,
            question.wants(Asked.ACCOUNT) ? witnesses : 0,
            rivalAdds,
            question.wants(Asked.ACCOUNT) ? rivalAdds : 0,
            words.lacks(best.row(), question.terms()),
            said.vote(),
            flag(Decision.asksBoth(question)),
            flag(best.row() instanceof Item && hit.nearWords() >= WHOLLY),
            hit.windowNear(),
            flag(may),
            flag(may && best.row() instanceof Item)
        };
    }

    private static double flag(boolean holds) {
        return holds ? 1 : 0;
    }

    static double feature(Match match, String name) {
        return match.features()[Features.NAMES.indexOf(name)];
    }
}
