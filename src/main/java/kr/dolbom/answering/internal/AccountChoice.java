package kr.dolbom.answering.internal;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Chart;
import kr.dolbom.rules.Provision;

/**
 * Which of a provision's accounts a question is about: "육아휴직 대체교사는 세출 121" beats "며칠 쓰는 대체교사는 세출 131" when the
 * question says 육아휴직.
 */
public final class AccountChoice {

    private static final Pattern MENTION = Pattern.compile("(세입|세출)\\s*(\\d{3,4})");
    private static final Pattern DENIED = Pattern.compile("^[^,.]{0,25}(이|가)\\s*아니(라|고|며|므로|다)|^[^,.]{0,25}아닙니다");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[.])\\s+");
    private static final double BELIEF_WEIGHT = 0.6;
    private static final double SIDE_WEIGHT = 1.5;
    private static final double NAMED_SIDE_WEIGHT = 3;
    private static final double TEMPERATURE = 0.3;
    private static final double EARLIER_WEIGHT = 0.02;

    private final Chart chart;
    private final Terms terms;
    private final PhraseIndex weights;
    private final AccountBelief beliefs;

    /** Rows do not change while the desk runs, so each is taken apart once. */
    private final Map<Provision, Map<AccountItem, Set<String>>> known =
            Collections.synchronizedMap(new IdentityHashMap<>());

    AccountChoice(Chart chart, Terms terms, PhraseIndex weights, AccountBelief beliefs) {
        this.chart = chart;
        this.terms = terms;
        this.weights = weights;
        this.beliefs = beliefs;
    }

    /** The accounts the row names, or else those its text names; the one asked about first. */
    List<AccountItem> of(Provision provision, Understood question) {
        Map<AccountItem, Double> fit = fit(provision, question);
        return fit.keySet().stream()
                .sorted(Comparator.comparingDouble((AccountItem item) -> fit.getOrDefault(item, 0.0))
                        .reversed())
                .toList();
    }

    /** How much of the row speaks for each of its accounts; sums to 1. */
    Map<AccountItem, Double> shares(Provision provision, Understood question) {
        Map<AccountItem, Double> fit = fit(provision, question);
        double top =
                fit.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        fit.replaceAll((item, one) -> Math.exp((one - top) / TEMPERATURE));
        double all = fit.values().stream().mapToDouble(Double::doubleValue).sum();
        fit.replaceAll((item, one) -> one / all);
        return fit;
    }

    private Map<AccountItem, Double> fit(Provision provision, Understood question) {
        Map<AccountItem, Double> fit = new LinkedHashMap<>();
        Map<AccountItem, Set<String>> clauses = known.computeIfAbsent(provision, this::taken);
        if (clauses.size() < 2) {
            clauses.keySet().forEach(item -> fit.put(item, 1.0));
            return fit;
        }
        Map<AccountItem, Double> belief = beliefs.of(question.terms());
        double sideWeight = question.sideNamed() ? NAMED_SIDE_WEIGHT : SIDE_WEIGHT;
        double earlier = 0;
        for (Map.Entry<AccountItem, Set<String>> clause : clauses.entrySet()) {
            double side = question.side()
                    .map(one -> one == clause.getKey().side() ? sideWeight : 0)
                    .orElse(0.0);
            fit.put(
                    clause.getKey(),
                    side
                            + shared(clause.getValue(), question)
                            + BELIEF_WEIGHT * belief.getOrDefault(clause.getKey(), 0.0)
                            - earlier);
            earlier += EARLIER_WEIGHT;
        }
        return fit;
    }

    /** Each account with the terms of the words that lead to it. */
    private Map<AccountItem, Set<String>> taken(Provision provision) {
        Map<AccountItem, Set<String>> taken = new LinkedHashMap<>();
        clauses(provision).forEach((account, clause) -> taken.put(account, terms.of(clause)));
        return taken;
    }

    /** Each account with the words that lead to it in the row's text. */
    private Map<AccountItem, String> clauses(Provision provision) {
        Map<AccountItem, String> clauses = new LinkedHashMap<>();
        provision.accounts().forEach(item -> clauses.put(item, ""));
        for (String sentence : CLAUSE_END.split(provision.text())) {
            Matcher mention = MENTION.matcher(sentence);
            int start = 0;
            while (mention.find()) {
                AccountItem item = AccountItem.of(mention.group(1) + " " + mention.group(2));
                String clause = sentence.substring(start, mention.start());
                start = mention.end();
                boolean wanted =
                        provision.accounts().isEmpty() ? chart.find(item).isPresent() : clauses.containsKey(item);
                if (wanted && !DENIED.matcher(sentence.substring(start)).find()) {
                    clauses.merge(item, clause, (a, b) -> a + " " + b);
                }
            }
        }
        return clauses;
    }

    /** The part of the question's weight that a clause has, long clauses discounted. */
    private double shared(Set<String> has, Understood question) {
        double shared = 0;
        double asked = 1e-9;
        for (Map.Entry<String, Double> term : question.terms().entrySet()) {
            double says = weights.weight(term.getKey()) * term.getValue();
            asked += says;
            if (has.contains(term.getKey())) shared += says;
        }
        return shared / asked / Math.sqrt(1 + has.size() / 30.0);
    }
}
