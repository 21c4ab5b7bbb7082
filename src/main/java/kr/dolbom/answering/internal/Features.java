package kr.dolbom.answering.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Booking;
import kr.dolbom.rules.Check;
import kr.dolbom.rules.Deadline;
import kr.dolbom.rules.Figure;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Provision;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Side;

/** What speaks for and against each candidate, as numbers the ranker has weights for. */
final class Features {

    static final List<String> NAMES = List.of(
            "near",
            "nearWords",
            "second",
            "phraseCovered",
            "asksCover",
            "textCovers",
            "kindFits",
            "kindShare",
            "sideFits",
            "sideWrong",
            "item",
            "figure",
            "deadline",
            "gap",
            "check",
            "itemCovered",
            "gapNear",
            "accountOfItem",
            "belief",
            "beliefTop",
            "support",
            "settledCase",
            "asksBack",
            "notPayableMay",
            "meaning",
            "accountAsked",
            "mayProvision",
            "manyAccounts",
            "namedWrong",
            "namedRight",
            "askingNear",
            "askingCovers",
            "foundFirst",
            "foundFirstScore",
            "foundAny",
            "foundAnyScore",
            "parentsFit",
            "parentsWrong",
            "centreFit",
            "provisionOfAccount",
            "sideWrongOfAccount",
            "sideFitsOfAccount",
            "severalOfAccount",
            "away",
            "awayClause",
            "awayStrength",
            "windowNear");

    private final AccountBelief beliefs;
    private final PhraseIndex index;

    Features(AccountBelief beliefs, PhraseIndex index) {
        this.beliefs = beliefs;
        this.index = index;
    }

    /** One line of numbers per candidate, in the order of {@link #NAMES}. */
    double[][] of(List<PhraseIndex.Hit> hits, Understood question, FoundPlaces places) {
        Map<AccountItem, Double> belief = beliefs.of(question.terms());
        double top =
                belief.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Map<AccountItem, Double> support = support(hits);
        return hits.stream()
                .map(hit -> of(hit, question, belief, top, support, places))
                .toArray(double[][]::new);
    }

    /** How much of the nearness of all candidates leads to each account. */
    private static Map<AccountItem, Double> support(List<PhraseIndex.Hit> hits) {
        Map<AccountItem, Double> support = new HashMap<>();
        double all = 1e-9;
        for (PhraseIndex.Hit hit : hits) {
            double near = Math.pow(hit.near(), 3);
            all += near;
            for (AccountItem item : Matcher.settled(hit.row())) support.merge(item, near, Double::sum);
        }
        double whole = all;
        support.replaceAll((item, near) -> near / whole);
        return support;
    }

    private double[] of(
            PhraseIndex.Hit hit,
            Understood question,
            Map<AccountItem, Double> belief,
            double top,
            Map<AccountItem, Double> support,
            FoundPlaces places) {
        RuleRow row = hit.row();
        Set<Asked> answers = Matcher.answers(row);
        long kinds = answers.stream().filter(question::wants).count();
        Set<Side> sides = Matcher.sides(row);
        boolean knowsSide = !sides.isEmpty() && question.side().isPresent();
        boolean sideFits = knowsSide && sides.contains(question.side().get());
        boolean item = row instanceof Item;
        Set<AccountItem> settled = Matcher.settled(row);
        double believed = settled.stream()
                .mapToDouble(one -> belief.getOrDefault(one, 0.0))
                .max()
                .orElse(0);
        double supported = settled.stream()
                .mapToDouble(one -> support.getOrDefault(one, 0.0))
                .max()
                .orElse(0);
        boolean settledCase =
                row instanceof Item one && ItemCases.settled(one, question).isPresent();
        boolean asksBack = row instanceof Item one && one.booking() instanceof Booking.Depends && !settledCase;
        boolean account = question.wants(Asked.ACCOUNT);
        double[] found = places.of(row);
        PhraseIndex.Pull away = index.pullAway(row, said(row, question), question.terms());
        boolean parents = settled.stream().anyMatch(Payer::isParents);
        return new double[] {
            hit.near(),
            hit.nearWords(),
            hit.second(),
            hit.phraseCovered(),
            hit.asksCover(),
            hit.textCovers(),
            flag(kinds > 0),
            (double) kinds / question.asked().size(),
            flag(sideFits),
            flag(knowsSide && !sideFits),
            flag(item),
            flag(row instanceof Figure),
            flag(row instanceof Deadline),
            flag(row instanceof Gap),
            flag(row instanceof Check),
            item ? hit.phraseCovered() : 0,
            row instanceof Gap ? hit.near() : 0,
            flag(item && account),
            believed,
            flag(believed > 0 && believed >= top),
            supported,
            flag(settledCase),
            flag(asksBack),
            flag(item && settled.isEmpty() && !asksBack && question.wants(Asked.MAY)),
            flag(row.id().startsWith("account-")),
            flag(account && !settled.isEmpty()),
            flag(row instanceof Provision && question.wants(Asked.MAY) && answers.contains(Asked.MAY)),
            flag(settled.size() > 1),
            flag(knowsSide && !sideFits && question.sideNamed()),
            flag(sideFits && question.sideNamed()),
            hit.askingNear(),
            hit.askingCovers(),
            found[0],
            found[1],
            found[2],
            found[3],
            flag(parents && question.payer().orElse(null) == Payer.PARENTS),
            flag(parents && question.payer().orElse(null) == Payer.CENTRE),
            flag(!parents && !settled.isEmpty() && question.payer().orElse(null) == Payer.CENTRE),
            flag(row instanceof Provision && answers.contains(Asked.ACCOUNT) && account),
            flag(account && knowsSide && !sideFits),
            flag(account && sideFits && sides.size() == 1),
            flag(account && settled.size() > 1),
            account ? away.ofQuestion() : 0,
            account ? away.ofClause() : 0,
            Math.sqrt(away.strength()),
            hit.windowNear()
        };
    }

    /** The accounts the row would say: those of a case, when the question's words settle one. */
    private static Set<AccountItem> said(RuleRow row, Understood question) {
        if (!(row instanceof Item item)) return Matcher.settled(row);
        return ItemCases.settled(item, question)
                .map(one -> one.account().stream().collect(Collectors.toSet()))
                .orElseGet(() -> Matcher.settled(row));
    }

    private static double flag(boolean holds) {
        return holds ? 1 : 0;
    }
}
