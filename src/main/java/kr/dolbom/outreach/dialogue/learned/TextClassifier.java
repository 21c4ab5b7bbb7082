package kr.dolbom.outreach.dialogue.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Says which label a short text deserves, and how surely: multinomial logistic regression over its {@link Grams}, learned
 * by AdaGrad. The same examples always teach the same. The desk's other learners solve for a few dozen dense features;
 * here are as many as there are pieces of words, and a text has a hundred of them.
 *
 * @param <L> the labels
 */
public final class TextClassifier<L> {

    private static final int ROUNDS = 12;
    private static final double RATE = 0.3;
    private static final double TOO_LITTLE = 0.05;
    private static final long SEED = 20261125;

    private final List<L> labels;
    /** Those of one piece side by side: a step reads them together. */
    private final float[] weights;

    /**
     * A text whose label is known.
     *
     * @param plain the text without signs
     * @param about what it is an answer to, from the general to the particular; may be empty
     */
    public record Example<L>(String plain, List<String> about, L label) {
        public Example {
            about = List.copyOf(about);
        }
    }

    /** How far each label is to be believed; together they make one. */
    public record Belief<L>(Map<L, Double> shares) {

        public double in(L label) {
            return shares.getOrDefault(label, 0.0);
        }
    }

    private record Lesson(int[] pieces, int label) {}

    private TextClassifier(List<L> labels) {
        this.labels = List.copyOf(labels);
        this.weights = new float[labels.size() * Grams.places()];
    }

    /** Without examples every label is as good as any other. */
    public static <L> TextClassifier<L> learn(List<L> labels, List<Example<L>> examples) {
        TextClassifier<L> classifier = new TextClassifier<>(labels);
        classifier.learn(examples.stream()
                .map(one -> new Lesson(Grams.of(one.plain(), one.about()), labels.indexOf(one.label())))
                .toList());
        return classifier;
    }

    public Belief<L> belief(String plain, List<String> about) {
        double[] shares = shares(Grams.of(plain, about));
        Map<L, Double> belief = new LinkedHashMap<>();
        for (int label = 0; label < shares.length; label++) belief.put(labels.get(label), shares[label]);
        return new Belief<>(belief);
    }

    private void learn(List<Lesson> lessons) {
        float[] steps = new float[weights.length];
        List<Lesson> order = new ArrayList<>(lessons);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(lesson -> step(lesson, steps));
        }
    }

    private void step(Lesson lesson, float[] steps) {
        double[] shares = shares(lesson.pieces());
        for (int label = 0; label < shares.length; label++) {
            double miss = (label == lesson.label() ? 1 : 0) - shares[label];
            if (Math.abs(miss) > TOO_LITTLE) pull(lesson.pieces(), label, miss * scale(lesson.pieces()), steps);
        }
    }

    private void pull(int[] pieces, int label, double pull, float[] steps) {
        for (int piece : pieces) {
            int at = piece * labels.size() + label;
            steps[at] += (float) (pull * pull);
            weights[at] += (float) (RATE * pull / Math.sqrt(steps[at]));
        }
    }

    private double[] shares(int[] pieces) {
        double[] shares = new double[labels.size()];
        for (int piece : pieces) {
            for (int label = 0; label < shares.length; label++) shares[label] += weights[piece * shares.length + label];
        }
        double sum = 0;
        for (int label = 0; label < shares.length; label++) {
            shares[label] = Math.exp(shares[label] * scale(pieces));
            sum += shares[label];
        }
        for (int label = 0; label < shares.length; label++) shares[label] /= sum;
        return shares;
    }

    /** A long text must not count more than a short one. */
    private static double scale(int[] pieces) {
        return 1 / Math.sqrt(Math.max(1, pieces.length));
    }
}
