package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Learns a ranker's weights: raises the share of belief that the right rows have among the candidates. */
final class Listwise {

    private static final int ROUNDS = 60;
    private static final double RATE = 0.3;
    private static final double SHRINK = 1e-3;

    private Listwise() {}

    /** Candidates with their features and which of them are right. */
    record Lesson(double[][] features, boolean[] right) {

        boolean teaches() {
            return IntStream.range(0, right.length).anyMatch(i -> right[i]);
        }
    }

    static double[] weights(List<Lesson> lessons, int size, long seed) {
        double[] spread = Spread.of(
                lessons.stream().flatMap(one -> Arrays.stream(one.features())).toList(), size);
        double[] weights = new double[size];
        double[] steps = new double[size];
        Arrays.fill(steps, 1e-6);
        List<Lesson> order = new ArrayList<>(lessons);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (Lesson lesson : order) step(lesson, weights, steps, spread);
        }
        for (int f = 0; f < size; f++) weights[f] /= spread[f];
        return weights;
    }

    private static void step(Lesson lesson, double[] weights, double[] steps, double[] spread) {
        int count = lesson.features().length;
        double[] scores = new double[count];
        for (int i = 0; i < count; i++) {
            for (int f = 0; f < weights.length; f++) scores[i] += weights[f] * lesson.features()[i][f] / spread[f];
        }
        double[] belief = softmax(scores, any -> true);
        double[] wanted = softmax(scores, i -> lesson.right()[i]);
        for (int f = 0; f < weights.length; f++) {
            double pull = -SHRINK * weights[f];
            for (int i = 0; i < count; i++) pull += (wanted[i] - belief[i]) * lesson.features()[i][f] / spread[f];
            steps[f] += pull * pull;
            weights[f] += RATE * pull / Math.sqrt(steps[f]);
        }
    }

    private static double[] softmax(double[] scores, IntPredicate among) {
        double top = IntStream.range(0, scores.length)
                .filter(among)
                .mapToDouble(i -> scores[i])
                .max()
                .orElse(0);
        double[] belief = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!among.test(i)) continue;
            belief[i] = Math.exp(scores[i] - top);
            sum += belief[i];
        }
        for (int i = 0; i < belief.length; i++) belief[i] /= sum;
        return belief;
    }
}
