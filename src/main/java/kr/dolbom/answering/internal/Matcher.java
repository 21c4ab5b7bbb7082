package kr.dolbom.answering.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.Found;
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
    private static final int REMEMBERED = 200;

    private final Rules rules;
    private final PhraseIndex index;
    private final Ranker ranker;
    private final Features features;
    private final AccountChoice choice;
    private final Cache<When, BitSet> holding =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record When(AsOf asOf, Place place) {}

    /**
     * A row that may answer, with everything that speaks for it.
     *
     * @param score comparable within one question
     * @param share its part of the belief spread over all candidates, 0 to 1
     */
    public record Match(PhraseIndex.Hit hit, double[] features, double score, double share) {
        RuleRow row() {
            return hit.row();
        }
    }

    public Matcher(Rules rules, Terms terms, TakenApart takenApart, Ranker ranker) {
        this.rules = rules;
        this.index = new PhraseIndex(rules.list(), takenApart.of(rules.list(), terms));
        this.ranker = ranker;
        AccountBelief beliefs = new AccountBelief(index, terms);
        this.features = new Features(beliefs, index);
        this.choice = new AccountChoice(rules.chart(), terms, index, beliefs);
    }

    /** The rows that hold on the day and place, best first. */
    public List<Match> rank(Understood question, Place place, List<Found> found) {
        List<PhraseIndex.Hit> hits = candidates(question, place);
        return scored(ranker, hits, features.of(hits, question, new FoundPlaces(found)));
    }

    List<PhraseIndex.Hit> candidates(Understood question, Place place) {
        BitSet holding = holding(new When(question.asOf(), place));
        return index.near(question, holding::get, CANDIDATES);
    }

    /** Which rows hold; the same for every question about a day and place. */
    private BitSet holding(When when) {
        return holding.get(
                when,
                any -> IntStream.range(0, index.rows().size())
                        .filter(row -> rules.holds(index.rows().get(row), when.asOf(), when.place()))
                        .collect(BitSet::new, BitSet::set, BitSet::or));
    }

    AccountChoice choice() {
        return choice;
    }

    PhraseIndex index() {
        return index;
    }

    double[][] features(List<PhraseIndex.Hit> hits, Understood question, List<Found> found) {
        return features.of(hits, question, new FoundPlaces(found));
    }

    static List<Match> scored(Ranker ranker, List<PhraseIndex.Hit> hits, double[][] features) {
        double[] scores = Arrays.stream(features).mapToDouble(ranker::score).toArray();
        double top = Arrays.stream(scores).max().orElse(0);
        double whole = Arrays.stream(scores).map(score -> Math.exp(score - top)).sum();
        return IntStream.range(0, hits.size())
                .mapToObj(i -> new Match(hits.get(i), features[i], scores[i], Math.exp(scores[i] - top) / whole))
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList();
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

    /** The account a row settles on when nothing else is said. */
    static Set<AccountItem> settled(RuleRow row) {
        return switch (row) {
            case Item item -> item.account().stream().collect(Collectors.toSet());
            case Provision provision -> Set.copyOf(provision.accounts());
            default -> Set.of();
        };
    }

    /** Two rows that lead to the same account, or both to silence, do not compete. */
    static boolean agree(RuleRow one, RuleRow other) {
        if (one == other || (one instanceof Gap && other instanceof Gap)) return true;
        return settled(one).stream().anyMatch(settled(other)::contains);
    }
}
