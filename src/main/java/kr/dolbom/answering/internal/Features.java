package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Set;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Check;
import kr.dolbom.rules.Deadline;
import kr.dolbom.rules.Figure;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Side;

/** What speaks for and against a row, as numbers the ranker has weights for. */
final class Features {

    static final List<String> NAMES = List.of(
            "near",
            "nearWords",
            "second",
            "phraseCovered",
            "asksCover",
            "textCovers",
            "kindFits",
            "kindWrong",
            "sideFits",
            "sideWrong",
            "item",
            "figure",
            "deadline",
            "gap",
            "check",
            "itemCovered",
            "gapNear",
            "accountOfItem");

    private Features() {}

    static double[] of(PhraseIndex.Hit hit, Understood question) {
        Set<Asked> answers = Matcher.answers(hit.row());
        boolean kindFits = answers.stream().anyMatch(question::wants);
        Set<Side> sides = Matcher.sides(hit.row());
        boolean knowsSide = !sides.isEmpty() && question.side().isPresent();
        boolean sideFits = knowsSide && sides.contains(question.side().get());
        boolean item = hit.row() instanceof Item;
        boolean gap = hit.row() instanceof Gap;
        return new double[] {
            hit.near(),
            hit.nearWords(),
            hit.second(),
            hit.phraseCovered(),
            hit.asksCover(),
            hit.textCovers(),
            flag(kindFits),
            flag(!kindFits && !item),
            flag(sideFits),
            flag(knowsSide && !sideFits),
            flag(item),
            flag(hit.row() instanceof Figure),
            flag(hit.row() instanceof Deadline),
            flag(gap),
            flag(hit.row() instanceof Check),
            item ? hit.phraseCovered() : 0,
            gap ? hit.near() : 0,
            flag(item && question.wants(Asked.ACCOUNT))
        };
    }

    private static double flag(boolean holds) {
        return holds ? 1 : 0;
    }
}
