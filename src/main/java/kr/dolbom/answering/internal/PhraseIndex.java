package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kr.dolbom.rules.RuleRow;

/**
 * Finds the rows whose ways of asking are nearest to a question. Terms that few rows use weigh most; a row is as near as
 * its nearest phrase, helped a little by how much of the question its whole text covers.
 */
public final class PhraseIndex {

    private static final double BODY_SHARE = 0.25;
    private static final double PAIR_WEIGHT = 0.5;

    private final List<RuleRow> rows = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, List<Integer>> phrasesOf = new HashMap<>();
    private final Map<String, List<Integer>> bodiesOf = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private double unseen;

    private record Phrase(int row, String text, Set<String> terms) {}

    /** A row with its nearest phrase; all three measures lie between 0 and 1. */
    public record Hit(RuleRow row, String phrase, double score, double phraseCovered, double questionCovered) {}

    public PhraseIndex(List<? extends RuleRow> rules, Terms terms) {
        Map<String, Set<Integer>> rowsUsing = new HashMap<>();
        for (RuleRow rule : rules) {
            int row = rows.size();
            rows.add(rule);
            Set<String> all = new HashSet<>();
            for (String ask : RuleTexts.asks(rule)) {
                Set<String> asked = terms.of(ask);
                phrases.add(new Phrase(row, ask, asked));
                all.addAll(asked);
            }
            all.addAll(terms.of(RuleTexts.body(rule)));
            all.forEach(term ->
                    rowsUsing.computeIfAbsent(term, any -> new HashSet<>()).add(row));
        }
        weigh(rowsUsing);
        post(rowsUsing);
    }

    private void weigh(Map<String, Set<Integer>> rowsUsing) {
        int count = rows.size();
        rowsUsing.forEach((term, using) -> weights.put(term, weight(term, count, using.size())));
        unseen = Math.log(1 + (count + 0.5) / 0.5);
    }

    private static double weight(String term, int count, int using) {
        double rarity = Math.log(1 + (count - using + 0.5) / (using + 0.5));
        return rarity * (term.startsWith("b:") ? PAIR_WEIGHT : 1);
    }

    private void post(Map<String, Set<Integer>> rowsUsing) {
        rowsUsing.forEach((term, using) -> bodiesOf.put(term, List.copyOf(using)));
        for (int i = 0; i < phrases.size(); i++) {
            for (String term : phrases.get(i).terms()) {
                phrasesOf.computeIfAbsent(term, any -> new ArrayList<>()).add(i);
            }
        }
    }

    /** How much a term says; a term no row uses says as much as the rarest, halved because it may be noise. */
    double weight(String term) {
        Double known = weights.get(term);
        return known != null ? known : unseen * (term.startsWith("b:") ? 0.1 : 0.3);
    }

    /** The nearest rows that the filter lets through, nearest first, each once. */
    public List<Hit> nearest(Map<String, Double> question, Predicate<RuleRow> filter, int limit) {
        double asked = total(question);
        double[] phraseOverlap = new double[phrases.size()];
        double[] bodyOverlap = new double[rows.size()];
        question.forEach((term, share) -> {
            double says = weight(term) * share;
            for (int phrase : phrasesOf.getOrDefault(term, List.of())) phraseOverlap[phrase] += says;
            for (int row : bodiesOf.getOrDefault(term, List.of())) bodyOverlap[row] += says;
        });
        Map<Integer, Hit> best = new LinkedHashMap<>();
        for (int i = 0; i < phrases.size(); i++) {
            if (phraseOverlap[i] == 0) continue;
            Hit hit = hit(phrases.get(i), phraseOverlap[i], bodyOverlap, asked);
            best.merge(phrases.get(i).row(), hit, (a, b) -> b.score() > a.score() ? b : a);
        }
        return best.values().stream()
                .filter(hit -> filter.test(hit.row()))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit)
                .toList();
    }

    private Hit hit(Phrase phrase, double overlap, double[] bodyOverlap, double asked) {
        double whole = phrase.terms().stream().mapToDouble(this::weight).sum();
        double covered = bodyOverlap[phrase.row()] / asked;
        double near = overlap / Math.sqrt(whole * asked);
        return new Hit(
                rows.get(phrase.row()),
                phrase.text(),
                (1 - BODY_SHARE) * near + BODY_SHARE * covered,
                overlap / whole,
                covered);
    }

    private double total(Map<String, Double> question) {
        double sum = 0;
        for (Map.Entry<String, Double> term : question.entrySet()) sum += weight(term.getKey()) * term.getValue();
        return Math.max(sum, 1e-9);
    }
}
