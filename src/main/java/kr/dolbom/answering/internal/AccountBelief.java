package kr.dolbom.answering.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private double all;

    AccountBelief(PhraseIndex index, Terms terms) {
        for (PhraseIndex.Phrase phrase : index.phrases()) {
            only(index.rows().get(phrase.row())).ifPresent(account -> learn(account, phrase.terms(), 1));
        }
        for (int i = 0; i < index.rows().size(); i++) {
            Set<String> body = index.bodyTerms(i);
            only(index.rows().get(i)).ifPresent(account -> learn(account, body, 0.5));
            if (index.rows().get(i) instanceof Item item) learnCases(item, terms);
            else for (PhraseIndex.Away away : index.aways(i)) away.clause().account().ifPresent(account -> learn(account, away.terms(), 1));
        }
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
        Map<AccountItem, Double> scores = counts.keySet().stream()
                .collect(Collectors.toMap(account -> account, account -> score(account, question)));
        double top =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        scores.replaceAll((account, score) -> Math.exp(score - top));
        double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        scores.replaceAll((account, score) -> score / sum);
        return scores;
    }

    private double score(AccountItem account, Map<String, Double> question) {
        Map<String, Double> own = counts.getOrDefault(account, Map.of());
        double total = totals.getOrDefault(account, 1.0);
        double score = 0;
        for (Map.Entry<String, Double> term : question.entrySet()) {
            Double known = background.get(term.getKey());
            if (known == null) continue;
            double usual = known / all;
            double here = (own.getOrDefault(term.getKey(), 0.0) + SMOOTHING * 100 * usual) / (total + SMOOTHING * 100);
            score += term.getValue() * (term.getKey().startsWith("b:") ? 0.5 : 1) * Math.log(here / usual);
        }
        return score * BLUNTING * Math.sqrt(30.0 / Math.max(10, question.size()));
    }
}
