package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kr.dolbom.answering.Training.Learned;
import kr.dolbom.answering.Training.Lesson;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.rules.Rules;

/**
 * Learns from questions with known answers. A lesson's right rows are those whose composed answer is right; lessons are
 * dealt into folds by the page that answers them, and the figures are of folds not trained on.
 */
public final class Learning {

    private static final int FOLDS = 5;
    private static final int ROUNDS = 40;
    private static final double RATE = 0.2;
    private static final double SHRINK = 1e-4;

    private final Matcher matcher;
    private final QuestionReader reader;
    private final Composer composer;
    private final AsOf asOf;

    /** A question with its candidates, which of them are right, and its fold. */
    private record Prepared(
            Understood question, List<PhraseIndex.Hit> hits, double[][] features, boolean[] right, int fold) {

        boolean teachesRanking() {
            return IntStream.range(0, right.length).anyMatch(i -> right[i]);
        }
    }

    public Learning(Rules rules, KoreanText korean, AsOf asOf, TakenApart takenApart) {
        Terms terms = new Terms(korean, rules.synonyms());
        this.matcher = new Matcher(rules, terms, takenApart, Ranker.trained());
        this.reader = new QuestionReader(terms);
        this.composer = new Composer(
                rules, new Citations(source -> List.of(), terms, matcher.index()::weight), matcher.choice());
        this.asOf = asOf;
    }

    public Learned learn(List<Lesson> lessons, long seed) {
        List<Prepared> known = lessons.stream().map(this::prepared).toList();
        double[][] ofFold = new double[FOLDS][];
        for (int fold = 0; fold < FOLDS; fold++) ofFold[fold] = rank(others(known, fold), seed);
        double[] rank = rank(others(known, -1), seed);
        List<double[]> evidence = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        List<Integer> folds = new ArrayList<>();
        for (Prepared one : known) {
            List<Match> ranked = ranked(one, ofFold[one.fold()]);
            if (ranked.isEmpty()) continue;
            evidence.add(Confidence.evidence(ranked, one.question(), matcher.index()));
            right.add(one.right()[one.hits().indexOf(ranked.getFirst().hit())]);
            folds.add(one.fold());
        }
        double[] confidence = logistic(evidence, right, i -> true, seed);
        return new Learned(named(rank, confidence), figures(known, evidence, right, folds, seed));
    }

    private static List<Prepared> others(List<Prepared> known, int fold) {
        return known.stream()
                .filter(one -> one.fold() != fold)
                .filter(Prepared::teachesRanking)
                .toList();
    }

    private static List<Match> ranked(Prepared one, double[] weights) {
        Ranker ranker = new Ranker(weights, new double[Confidence.NAMES.size()]);
        return Matcher.scored(ranker, one.hits(), one.features());
    }

    private Prepared prepared(Lesson lesson) {
        Understood question = reader.read(lesson.question(), asOf);
        List<PhraseIndex.Hit> hits = matcher.candidates(question, Place.EVERYWHERE);
        boolean[] right = new boolean[hits.size()];
        for (int i = 0; i < right.length; i++) {
            PhraseIndex.Hit hit = hits.get(i);
            right[i] = lesson.right().test(composer.compose(hit.row(), hit.phrase(), question));
        }
        int fold = Math.floorMod(lesson.group().hashCode(), FOLDS);
        return new Prepared(question, hits, matcher.features(hits, question), right, fold);
    }

    /** Listwise: raises the share of belief that the right rows have among the candidates. */
    private static double[] rank(List<Prepared> lessons, long seed) {
        double[] weights = new double[Features.NAMES.size()];
        weights[0] = 5;
        List<Prepared> order = new ArrayList<>(lessons);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            double rate = RATE / (1 + round * 0.2);
            for (Prepared lesson : order) step(lesson, weights, rate);
        }
        return weights;
    }

    private static void step(Prepared lesson, double[] weights, double rate) {
        int count = lesson.features().length;
        double[] scores = new double[count];
        for (int i = 0; i < count; i++) scores[i] = Ranker.dot(weights, lesson.features()[i]);
        double[] belief = softmax(scores, any -> true);
        double[] wanted = softmax(scores, i -> lesson.right()[i]);
        for (int f = 0; f < weights.length; f++) {
            double pull = 0;
            for (int i = 0; i < count; i++) pull += (wanted[i] - belief[i]) * lesson.features()[i][f];
            weights[f] += rate * (pull - SHRINK * weights[f]);
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

    private static double[] logistic(List<double[]> evidence, List<Boolean> right, IntPredicate among, long seed) {
        double[] weights = new double[Confidence.NAMES.size()];
        int[] used = IntStream.range(0, evidence.size()).filter(among).toArray();
        Random random = new Random(seed);
        for (int step = 0; step < used.length * 600; step++) {
            int i = used[random.nextInt(used.length)];
            double rate = 0.1 / (1 + step / (20.0 * used.length));
            double belief = 1 / (1 + Math.exp(-Ranker.dot(weights, evidence.get(i))));
            double miss = (right.get(i) ? 1 : 0) - belief;
            for (int f = 0; f < weights.length; f++) {
                weights[f] += rate * (miss * evidence.get(i)[f] - SHRINK * weights[f]);
            }
        }
        return weights;
    }

    private static Map<String, Double> named(double[] rank, double[] confidence) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < rank.length; i++) named.put("rank." + Features.NAMES.get(i), rank[i]);
        for (int i = 0; i < confidence.length; i++) named.put("confidence." + Confidence.NAMES.get(i), confidence[i]);
        return named;
    }

    private static Map<String, Double> figures(
            List<Prepared> known, List<double[]> evidence, List<Boolean> right, List<Integer> folds, long seed) {
        Map<String, Double> figures = new LinkedHashMap<>();
        double count = evidence.size();
        figures.put("questions", count);
        figures.put(
                "some candidate right",
                known.stream().filter(Prepared::teachesRanking).count() / count);
        figures.put(
                "best candidate right, held out",
                right.stream().filter(one -> one).count() / count);
        double[] belief = heldOutBelief(evidence, right, folds, seed);
        for (double threshold : new double[] {0.3, 0.4, 0.5, 0.6, 0.7, 0.8}) {
            int[] answered = IntStream.range(0, belief.length)
                    .filter(i -> belief[i] >= threshold)
                    .toArray();
            double wrong = IntStream.of(answered).filter(i -> !right.get(i)).count();
            figures.put("answered at " + threshold, answered.length / count);
            figures.put("wrong of answered at " + threshold, wrong / answered.length);
        }
        return figures;
    }

    private static double[] heldOutBelief(
            List<double[]> evidence, List<Boolean> right, List<Integer> folds, long seed) {
        double[] belief = new double[evidence.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            double[] weights = logistic(evidence, right, i -> folds.get(i) != held, seed);
            for (int i = 0; i < belief.length; i++) {
                if (folds.get(i) == held) belief[i] = 1 / (1 + Math.exp(-Ranker.dot(weights, evidence.get(i))));
            }
        }
        return belief;
    }
}
