package kr.dolbom.knowledge.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.dolbom.knowledge.ranking.RankingModel.Sort;

/**
 * Learns weights: the right passages of a list shall take the most of its probability (softmax over the list). Each
 * sort of text has weights of its own, pulled to nothing; a sort without lessons keeps the order of the first look. Trees
 * (LambdaMART) were tried in two settings only, and did worse on so few questions.
 */
public final class Learner {

    private static final int ROUNDS = 160;
    private static final int PARTS = 5;
    private static final long SEED = 5;
    private static final double RATE = 0.15;
    private static final double PULL = 0.003;

    /** A question the first look answers rightly teaches little. */
    private static final double KNOWN = 0.25;

    /** What the first look has further down teaches little more, and costs as much; the right ones stay. */
    private static final int LONGEST = 50;

    private static final int SIGNALS = Signal.values().length;
    private static final int BLOCKS = Sort.values().length;

    private final List<Lesson> lessons;
    private final double[] share;
    private final double[] scale;

    private Learner(List<Lesson> lessons) {
        this.lessons = lessons;
        this.share = shares(lessons);
        this.scale = scale(lessons);
    }

    public static RankingModel learn(List<Lesson> lessons) {
        List<Lesson> teaching = lessons.stream()
                .filter(Lesson::teaches)
                .map(one -> one.head(LONGEST))
                .toList();
        Learner learner = new Learner(apart(teaching));
        return learner.model(learner.climb(), telling(teaching));
    }

    /** Each lesson with what those of other groups taught about words: what it taught itself it would believe too much. */
    private static List<Lesson> apart(List<Lesson> lessons) {
        Map<String, Integer> dealt = Folds.deal(lessons, PARTS, SEED);
        List<Lesson> apart = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int own = part;
            Map<Boolean, List<Lesson>> parts =
                    lessons.stream().collect(Collectors.partitioningBy(one -> Folds.fold(one, dealt) == own));
            Map<Sort, Telling> telling = telling(parts.getOrDefault(false, List.of()));
            parts.getOrDefault(true, List.of())
                    .forEach(one -> apart.add(one.with(telling.getOrDefault(one.sort(), Telling.NOTHING))));
        }
        return apart;
    }

    private static Map<Sort, Telling> telling(List<Lesson> lessons) {
        return lessons.stream()
                .collect(Collectors.groupingBy(
                        Lesson::sort, Collectors.collectingAndThen(Collectors.toList(), Telling::learn)));
    }

    /** Every set counts the same, however many questions it has. */
    private static double[] shares(List<Lesson> lessons) {
        Map<String, Double> sizes =
                lessons.stream().collect(Collectors.groupingBy(Lesson::set, Collectors.summingDouble(Learner::worth)));
        return lessons.stream()
                .mapToDouble(one -> worth(one) / sizes.getOrDefault(one.set(), 1.0) / sizes.size())
                .toArray();
    }

    private static double worth(Lesson lesson) {
        return lesson.known() ? KNOWN : 1;
    }

    /** Spread of each signal, so that the pull is fair. */
    private static double[] scale(List<Lesson> lessons) {
        double[] sum = new double[SIGNALS];
        double[] squares = new double[SIGNALS];
        double count = 0;
        for (Lesson lesson : lessons) {
            for (Seen seen : lesson.seen()) {
                double[] signals = seen.signals();
                count++;
                for (int i = 0; i < SIGNALS; i++) {
                    sum[i] += signals[i];
                    squares[i] += signals[i] * signals[i];
                }
            }
        }
        double[] scale = new double[SIGNALS];
        for (int i = 0; i < SIGNALS; i++) {
            double mean = sum[i] / count;
            scale[i] = Math.sqrt(Math.max(squares[i] / count - mean * mean, 0)) + 1e-6;
        }
        return scale;
    }

    /** Adam over all lessons at once; the goal has one summit. */
    private double[] climb() {
        double[] weights = new double[BLOCKS * SIGNALS];
        double[] mean = new double[weights.length];
        double[] square = new double[weights.length];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] slope = slope(weights);
            double rate = RATE * Math.min(1, 2.0 * (ROUNDS - round + 1) / ROUNDS);
            for (int i = 0; i < weights.length; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
                square[i] = 0.99 * square[i] + 0.01 * slope[i] * slope[i];
                double step = mean[i] / (1 - Math.pow(0.9, round));
                weights[i] -= rate * step / (Math.sqrt(square[i] / (1 - Math.pow(0.99, round))) + 1e-8);
            }
        }
        return weights;
    }

    private double[] slope(double[] weights) {
        double[] slope = new double[weights.length];
        for (int i = 0; i < weights.length; i++) slope[i] = PULL * weights[i];
        for (int i = 0; i < lessons.size(); i++) add(lessons.get(i), share[i], weights, slope);
        return slope;
    }

    private void add(Lesson lesson, double share, double[] weights, double[] slope) {
        double[][] list = Arrays.stream(lesson.seen()).map(Seen::signals).toArray(double[][]::new);
        double[] odds = new double[list.length];
        for (int i = 0; i < odds.length; i++) odds[i] = score(list[i], weights);
        double top = Arrays.stream(odds).max().orElse(0);
        double all = 0;
        double right = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(odds[i] - top);
            all += odds[i];
            if (lesson.right()[i]) right += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            double pull = share * (odds[i] / all - (lesson.right()[i] ? odds[i] / right : 0));
            if (Math.abs(pull) < 1e-12) continue;
            int block = block(list[i]);
            for (int j = 0; j < SIGNALS; j++) {
                slope[block + j] += pull * list[i][j] / scale[j];
            }
        }
    }

    private double score(double[] signals, double[] weights) {
        int block = block(signals);
        double score = 0;
        for (int j = 0; j < SIGNALS; j++) score += weights[block + j] * signals[j] / scale[j];
        return score;
    }

    private static int block(double[] signals) {
        return Sort.of(signals).ordinal() * SIGNALS;
    }

    private RankingModel model(double[] weights, Map<Sort, Telling> telling) {
        Map<Sort, double[]> bySort = new EnumMap<>(Sort.class);
        for (Sort sort : Sort.values()) {
            double[] own = new double[SIGNALS];
            for (int j = 0; j < SIGNALS; j++) {
                own[j] = weights[sort.ordinal() * SIGNALS + j] / scale[j];
            }
            bySort.put(sort, own);
        }
        return new RankingModel(bySort, telling);
    }
}
