package kr.dolbom.answering.internal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.dolbom.kernel.Place;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Asked;
import kr.dolbom.rules.Check;
import kr.dolbom.rules.Deadline;
import kr.dolbom.rules.Figure;
import kr.dolbom.rules.Gap;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Provision;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Rules;
import kr.dolbom.rules.Side;

/** Ranks the rows for a question: nearness of words, then whether the row answers what is asked, on the right side. */
public final class Matcher {

    private static final int CANDIDATES = 60;
    private static final double WRONG_KIND = 0.72;
    private static final double WRONG_SIDE = 0.72;

    private final Rules rules;
    private final PhraseIndex index;

    /** A row that may answer, with everything that speaks for it. */
    public record Match(PhraseIndex.Hit hit, double score, boolean kindFits, boolean sideFits) {
        RuleRow row() {
            return hit.row();
        }
    }

    public Matcher(Rules rules, Terms terms) {
        this.rules = rules;
        this.index = new PhraseIndex(rules.list(), terms);
    }

    /** The rows that hold on the day and place, best first. */
    public List<Match> rank(Understood question, Place place) {
        return index.nearest(question.terms(), row -> rules.holds(row, question.asOf(), place), CANDIDATES).stream()
                .map(hit -> match(question, hit))
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList();
    }

    private static Match match(Understood question, PhraseIndex.Hit hit) {
        boolean kindFits = answers(hit.row()).stream().anyMatch(question::wants);
        Set<Side> sides = sides(hit.row());
        boolean sideFits =
                sides.isEmpty() || question.side().map(sides::contains).orElse(true);
        double score = hit.score() * (kindFits ? 1 : WRONG_KIND) * (sideFits ? 1 : WRONG_SIDE);
        return new Match(hit, score, kindFits, sideFits);
    }

    static Set<Asked> answers(RuleRow row) {
        return switch (row) {
            case Item item -> EnumSet.of(Asked.ACCOUNT);
            case Provision provision -> provision.answers();
            case Figure figure -> EnumSet.of(Asked.AMOUNT);
            case Deadline deadline -> EnumSet.of(Asked.WHEN);
            case Gap gap -> gap.answers();
            case Check check -> EnumSet.of(Asked.MAY);
        };
    }

    static Set<Side> sides(RuleRow row) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        accounts(row).map(AccountItem::side).forEach(sides::add);
        return sides;
    }

    /** Every account a row may settle on. */
    static Stream<AccountItem> accounts(RuleRow row) {
        return switch (row) {
            case Item item ->
                Stream.concat(item.account().stream(), item.cases().stream().flatMap(one -> one.account().stream()));
            case Provision provision -> provision.accounts().stream();
            case Figure figure -> Stream.empty();
            case Deadline deadline -> Stream.empty();
            case Gap gap -> Stream.empty();
            case Check check -> check.outcomes().stream().flatMap(one -> one.accounts().stream());
        };
    }
}
