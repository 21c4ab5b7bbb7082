package kr.dolbom.knowledge.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.dolbom.knowledge.ranking.RankingModel.Sort;

/** The passages of one question side by side: what they say about each other, and how each compares with the best. */
public final class Shortlist {

    /** How many of the first count for their law. */
    private static final int FAMILY = 30;

    private Shortlist() {}

    /**
     * What is seen of each passage, in the order given. Only texts of one sort are compared, so a law's signals are the same
     * whether manuals stand beside it or not.
     *
     * @param sketches as the first look found them, best first
     * @param scores what the first look gave them
     */
    public static Seen[] look(Asked asked, List<Sketch> sketches, double[] scores) {
        Seen[] seen = new Seen[sketches.size()];
        for (Sort sort : Sort.values()) {
            int[] own = IntStream.range(0, seen.length)
                    .filter(i -> sketches.get(i).kind().sort() == sort)
                    .toArray();
            List<Sketch> alike = IntStream.of(own).mapToObj(sketches::get).toList();
            Seen[] compared = compared(
                    asked, alike, IntStream.of(own).mapToDouble(i -> scores[i]).toArray());
            for (int i = 0; i < own.length; i++) seen[own[i]] = compared[i];
        }
        return seen;
    }

    private static Seen[] compared(Asked asked, List<Sketch> sketches, double[] scores) {
        Seen[] seen = sketches.stream().map(sketch -> Look.at(sketch, asked)).toArray(Seen[]::new);
        double[][] signals = new double[sketches.size()][];
        for (int i = 0; i < signals.length; i++) {
            signals[i] = seen[i].signals();
            signals[i][Signal.FIRST.ordinal()] = scores[i];
            signals[i][Signal.FIRST_RANK.ordinal()] = Math.log1p(i);
        }
        links(asked, sketches, scores, signals);
        families(sketches, scores, signals);
        for (Signal signal : Signal.values()) if (signal.relative()) divideByBest(signals, signal.ordinal());
        return seen;
    }

    private static void links(Asked asked, List<Sketch> sketches, double[] scores, double[][] signals) {
        Map<Integer, Double> ofPlace = new HashMap<>();
        Map<Integer, Double> ofCited = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            ofPlace.merge(sketches.get(i).place(), scores[i], Math::max);
            for (int cited : sketches.get(i).cites()) ofCited.merge(cited, scores[i], Math::max);
        }
        double best = scores.length == 0 ? 1 : Math.max(scores[0], 1e-9);
        for (int i = 0; i < scores.length; i++) {
            Sketch sketch = sketches.get(i);
            double cites = 0;
            for (int cited : sketch.cites()) {
                if (cited != sketch.place()) cites = Math.max(cites, ofPlace.getOrDefault(cited, 0.0));
            }
            boolean wanted = sketch.penal() && asked.penalty;
            signals[i][(wanted ? Signal.PENALTY_LINK : Signal.CITES_GOOD).ordinal()] = cites / best;
            signals[i][Signal.CITED_BY_GOOD.ordinal()] = ofCited.getOrDefault(sketch.place(), 0.0);
        }
    }

    private static void families(List<Sketch> sketches, double[] scores, double[][] signals) {
        Map<Integer, Double> families = new HashMap<>();
        for (int i = 0; i < Math.min(FAMILY, scores.length); i++) {
            families.merge(sketches.get(i).family(), scores[i] / Math.sqrt(i + 1.0), Double::sum);
        }
        for (int i = 0; i < scores.length; i++) {
            signals[i][Signal.FAMILY.ordinal()] =
                    families.getOrDefault(sketches.get(i).family(), 0.0);
        }
    }

    private static void divideByBest(double[][] signals, int signal) {
        double best = 1e-9;
        for (double[] one : signals) best = Math.max(best, one[signal]);
        for (double[] one : signals) one[signal] /= best;
    }
}
