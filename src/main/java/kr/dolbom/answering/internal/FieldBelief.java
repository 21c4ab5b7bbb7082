package kr.dolbom.answering.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which field a question belongs to, from how usual its words are in the rows of each. */
final class FieldBelief {

    private static final double SMOOTHING = 20;
    private static final double BLUNTING = 0.6;

    private FieldBelief() {}

    /** Belief per opinion's field, in their order; sums to 1. */
    static double[] of(List<Opinion> opinions) {
        double[] scores = new double[opinions.size()];
        for (String word : words(opinions)) add(word, opinions, scores);
        double top = Arrays.stream(scores).max().orElse(0);
        double[] belief = Arrays.stream(scores)
                .map(score -> Math.exp(BLUNTING * (score - top)))
                .toArray();
        double sum = Arrays.stream(belief).sum();
        return Arrays.stream(belief).map(one -> one / sum).toArray();
    }

    private static Set<String> words(List<Opinion> opinions) {
        Set<String> words = new HashSet<>();
        for (Opinion opinion : opinions) {
            opinion.understood().terms().keySet().stream()
                    .filter(term -> term.startsWith("w:"))
                    .forEach(words::add);
        }
        return words;
    }

    private static void add(String word, List<Opinion> opinions, double[] scores) {
        double with = opinions.stream().mapToInt(one -> rowsWith(one, word)).sum();
        if (with == 0) return;
        double usual = with / opinions.stream().mapToInt(FieldBelief::rows).sum();
        for (int i = 0; i < scores.length; i++) {
            Opinion one = opinions.get(i);
            double here = (rowsWith(one, word) + SMOOTHING * usual) / (rows(one) + SMOOTHING);
            scores[i] += Math.log(here / usual);
        }
    }

    private static int rowsWith(Opinion opinion, String word) {
        return opinion.field().index().rowsWith(word);
    }

    private static int rows(Opinion opinion) {
        return opinion.field().index().rows().size();
    }
}
