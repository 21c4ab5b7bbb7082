package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.rules.Check;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Rules;

/**
 * Learns the ranker and the confidence from the packs themselves: every ask is put as a question with that very phrase
 * left out of the index, so what is learned is how far other ways of asking carry. Rows, not asks, are dealt into folds;
 * the figures reported are of rows not trained on. Foreign questions, which the desk must not answer, teach silence.
 */
public final class Training {

    private static final int FOLDS = 5;
    private static final int ROUNDS = 30;
    private static final double RATE = 0.05;
    private static final double SHRINK = 1e-5;

    private static final List<String> FRAMES = List.of(
            "%s 어디로 잡아요?",
            "%s 과목이 뭐예요",
            "이번 달에 %s 결제했는데 어느 과목으로 처리하나요?",
            "%s 계정과목 알려주세요",
            "우리 원에서 %s 때문에 돈이 나갔어요. 세출 몇 번인가요?",
            "%s",
            "원장님이 %s 하자고 하셔서 지난주에 카드로 긁었어요. 장부에는 뭐라고 적어야 하나요?",
            "%s 이거 무슨 목이에요",
            "%s 지출 계정",
            "선생님들이 필요하다고 해서 %s 값을 냈습니다. 어떤 항목으로 올려야 합니까?");

    private final Matcher matcher;
    private final QuestionReader reader;
    private final AsOf asOf;

    /** An ask put as a question: its candidates, which of them are right, and the fold of its row. */
    private record Lesson(Understood question, List<PhraseIndex.Hit> hits, boolean[] right, int fold) {}

    /** What was learned, and how well it does on rows it has not seen. */
    public record Learned(Map<String, Double> weights, Map<String, Double> figures) {}

    public Training(Rules rules, KoreanText korean, AsOf asOf) {
        Terms terms = new Terms(korean, rules.synonyms());
        this.matcher = new Matcher(rules, terms, Ranker.trained());
        this.reader = new QuestionReader(terms);
        this.asOf = asOf;
    }

    public Learned learn(List<String> foreign, long seed) {
        List<Lesson> lessons = lessons(new Random(seed));
        double top1 = 0;
        double[][] folds = new double[FOLDS][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            folds[fold] = rank(
                    lessons.stream().filter(lesson -> lesson.fold() != held).toList(), seed);
            double[] weights = folds[fold];
            top1 += lessons.stream()
                    .filter(lesson -> lesson.fold() == held)
                    .filter(lesson -> lesson.right()[best(lesson, weights)])
                    .count();
        }
        double[] rank = rank(lessons, seed);
        List<double[]> evidence = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Lesson lesson : lessons) {
            Ranker ranker = new Ranker(folds[lesson.fold()], new double[Confidence.NAMES.size()]);
            List<Match> ranked = Matcher.scored(ranker, lesson.hits(), lesson.question());
            evidence.add(Confidence.evidence(ranked, lesson.question()));
            right.add(lesson.right()[lesson.hits().indexOf(ranked.getFirst().hit())]);
        }
        Ranker whole = new Ranker(rank, new double[Confidence.NAMES.size()]);
        for (String text : foreign) {
            Understood question = reader.read(text, asOf);
            List<Match> ranked = Matcher.scored(whole, matcher.candidates(question, Place.EVERYWHERE, -1), question);
            if (ranked.isEmpty()) continue;
            evidence.add(Confidence.evidence(ranked, question));
            right.add(false);
        }
        double[] confidence = logistic(evidence, right, seed);
        return new Learned(named(rank, confidence), figures(lessons.size(), top1, evidence, right, confidence));
    }

    private List<Lesson> lessons(Random random) {
        List<Lesson> lessons = new ArrayList<>();
        List<PhraseIndex.Phrase> phrases = matcher.index().phrases();
        for (int i = 0; i < phrases.size(); i++) {
            RuleRow row = matcher.index().rows().get(phrases.get(i).row());
            if (row instanceof Check) continue;
            if (row instanceof Item) {
                if (random.nextInt(4) == 0)
                    add(lessons, row, i, framed(phrases.get(i).text(), random), i);
                if (random.nextInt(2) == 0)
                    add(lessons, row, i, framed(phrases.get(i).text(), random), -1);
            } else add(lessons, row, i, phrases.get(i).text(), i);
        }
        return lessons;
    }

    private void add(List<Lesson> lessons, RuleRow row, int phrase, String text, int leaveOut) {
        Understood question = reader.read(text, asOf);
        List<PhraseIndex.Hit> hits = matcher.candidates(question, Place.EVERYWHERE, leaveOut);
        boolean[] right = new boolean[hits.size()];
        boolean any = false;
        for (int j = 0; j < right.length; j++) {
            right[j] = isRight(row, hits.get(j).row(), question);
            any |= right[j];
        }
        if (any)
            lessons.add(new Lesson(
                    question, hits, right, matcher.index().phrases().get(phrase).row() % FOLDS));
    }

    /** A name the way it stands in a question, with the words people put around it. */
    private static String framed(String name, Random random) {
        return FRAMES.get(random.nextInt(FRAMES.size())).formatted(name);
    }

    /** The same row, or for a question about an account another row that settles on the same one. */
    private static boolean isRight(RuleRow asked, RuleRow found, Understood question) {
        if (asked == found) return true;
        return question.wants(kr.dolbom.rules.Asked.ACCOUNT)
                && Matcher.settled(asked).size() == 1
                && Matcher.settled(asked).equals(Matcher.settled(found));
    }

    /** Listwise: raises the share of belief that the right rows have among the candidates. */
    private static double[] rank(List<Lesson> lessons, long seed) {
        double[] weights = new double[Features.NAMES.size()];
        weights[0] = 5;
        List<Lesson> order = new ArrayList<>(lessons);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            java.util.Collections.shuffle(order, random);
            double rate = RATE / (1 + round * 0.2);
            for (Lesson lesson : order) step(lesson, weights, rate);
        }
        return weights;
    }

    private static void step(Lesson lesson, double[] weights, double rate) {
        int count = lesson.hits().size();
        double[][] features = new double[count][];
        double[] scores = new double[count];
        for (int i = 0; i < count; i++) {
            features[i] = Features.of(lesson.hits().get(i), lesson.question());
            scores[i] = Ranker.dot(weights, features[i]);
        }
        double[] belief = softmax(scores, any -> true);
        double[] wanted = softmax(scores, i -> lesson.right()[i]);
        for (int f = 0; f < weights.length; f++) {
            double pull = 0;
            for (int i = 0; i < count; i++) pull += (wanted[i] - belief[i]) * features[i][f];
            weights[f] += rate * (pull - SHRINK * weights[f]);
        }
    }

    private static double[] softmax(double[] scores, java.util.function.IntPredicate among) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) if (among.test(i)) top = Math.max(top, scores[i]);
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

    private static int best(Lesson lesson, double[] weights) {
        int best = 0;
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < lesson.hits().size(); i++) {
            double score = Ranker.dot(weights, Features.of(lesson.hits().get(i), lesson.question()));
            if (score > top) {
                top = score;
                best = i;
            }
        }
        return best;
    }

    private static double[] logistic(List<double[]> evidence, List<Boolean> right, long seed) {
        double[] weights = new double[Confidence.NAMES.size()];
        Random random = new Random(seed);
        int count = evidence.size();
        for (int step = 0; step < count * ROUNDS; step++) {
            int i = random.nextInt(count);
            double rate = 0.1 / (1 + step / (5.0 * count));
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
            int lessons, double top1, List<double[]> evidence, List<Boolean> right, double[] weights) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("asks", (double) lessons);
        figures.put("held-out right first", top1 / lessons);
        for (double threshold : new double[] {0.5, 0.6, 0.7, 0.8, 0.9}) {
            double answered = 0;
            double wrong = 0;
            for (int i = 0; i < evidence.size(); i++) {
                if (1 / (1 + Math.exp(-Ranker.dot(weights, evidence.get(i)))) < threshold) continue;
                answered++;
                if (!right.get(i)) wrong++;
            }
            figures.put("answered at " + threshold, answered / evidence.size());
            figures.put("wrong of answered at " + threshold, wrong / answered);
        }
        return figures;
    }
}
