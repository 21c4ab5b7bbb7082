package kr.dolbom.answering.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.RuleRow;

/**
 * Which account a question smells of, from the words that all rows of each account use: a thing no row names (봉고차
 * 와이퍼) is still near the account of its kind. Naive Bayes over the packs' own phrases.
 */
final class AccountBelief {

    private static final double SMOOTHING = 0.3;
    private static final double BLUNTING = 0.12;

    private final Map<AccountItem, Map<String, Double>> counts = new HashMap<>();
    private final Map<AccountItem, Double> totals = new HashMap<>();
    private final Map<String, Double> background = new HashMap<>();
    private final List<AccountItem> accounts;

    /** What each known word says for each account, taken when it is first asked about. */
    private final Map<String, double[]> leanings = new ConcurrentHashMap<>();

    private double all;

    AccountBelief(PhraseIndex index, Terms terms) {
        for (PhraseIndex.Phrase phrase : index.phrases()) {
            only(index.rows().get(phrase.row())).ifPresent(account -> learn(account, phrase.terms(), 1));
        }
        for (int i = 0; i < index.rows().size(); i++) {
            Set<String> body = index.bodyTerms(i);
            only(index.rows().get(i)).ifPresent(account -> learn(account, body, 0.5));
            if (index.rows().get(i) instanceof Item item) learnCases(item, terms);
            else index.aways(i).forEach(this::learnElsewhere);
        }
        accounts = List.copyOf(counts.keySet());
    }

    private static Optional<AccountItem> only(RuleRow row) {
        Set<AccountItem> settled = Matcher.settled(row);
        return settled.size() == 1 ? settled.stream().findFirst() : Optional.empty();
    }

    private void learnCases(Item item, Terms terms) {
        for (Item.Case one : item.cases()) {
            String text = item.topic() + " " + one.when() + " " + String.join(" ", one.words());
            one.account().ifPresent(account -> learn(account, terms.of(text), 1));
        }
    }

    private void learnElsewhere(PhraseIndex.Away away) {
        away.clause().account().ifPresent(account -> learn(account, away.terms(), 1));
    }

    private void learn(AccountItem account, Set<String> words, double share) {
        Map<String, Double> own = counts.computeIfAbsent(account, any -> new HashMap<>());
        for (String word : words) {
            own.merge(word, share, Double::sum);
            background.merge(word, share, Double::sum);
        }
        totals.merge(account, share * words.size(), Double::sum);
        all += share * words.size();
    }

    /** Belief per account; sums to 1. */
    Map<AccountItem, Double> of(Map<String, Double> question) {
        double[] scores = scores(question);
        double top = Arrays.stream(scores).max().orElse(0);
        double[] odds =
                Arrays.stream(scores).map(score -> Math.exp(score - top)).toArray();
        double sum = Arrays.stream(odds).sum();
        Map<AccountItem, Double> belief = new HashMap<>();
        for (int i = 0; i < odds.length; i++) belief.put(accounts.get(i), odds[i] / sum);
        return belief;
    }

    private double[] scores(Map<String, Double> question) {
        double[] scores = new double[accounts.size()];
        question.forEach((term, share) -> {
            if (!background.containsKey(term)) return;
            double[] leaning = leanings.computeIfAbsent(term, this::leaning);
            for (int i = 0; i < scores.length; i++) scores[i] += share * leaning[i];
        });
        double blunted = BLUNTING * Math.sqrt(30.0 / Math.max(10, question.size()));
        return Arrays.stream(scores).map(score -> score * blunted).toArray();
    }

    /** How much likelier the word is in the rows of each account than anywhere. */
    private double[] leaning(String term) {
        double usual = background.getOrDefault(term, 0.0) / all;
        double counts = term.startsWith("b:") ? 0.5 : 1;
        return accounts.stream()
                .mapToDouble(account -> counts * Math.log(share(account, term, usual) / usual))
                .toArray();
    }

    private double share(AccountItem account, String term, double usual) {
        double own = counts.getOrDefault(account, Map.of()).getOrDefault(term, 0.0);
        double total = totals.getOrDefault(account, 1.0);
        return (own + SMOOTHING * 100 * usual) / (total + SMOOTHING * 100);
    }
}
