package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Training.Learned;
import kr.dolbom.answering.Training.Lesson;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.answering.spelling.Speller;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.knowledge.Found;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.rules.Rules;

/**
 * Learns from questions with known answers. A lesson's right rows are those whose composed answer is right; lessons are
 * dealt into folds by the page that answers them, and the figures are of folds not trained on.
 */
public final class Learning {

    private static final int FOLDS = 5;
    private static final int NOTES = 3;
    private static final int SHORT = 60;

    private final Matcher matcher;
    private final QuestionReader reader;
    private final Composer composer;
    private final AccountNames names;
    private final Decision decision;
    private final Function<Understood, List<Found>> search;
    private final AsOf asOf;

    /** A question with its candidates and its fold. */
    record Prepared(
            Lesson lesson, Understood question, List<PhraseIndex.Hit> hits, Listwise.Lesson candidates, int fold) {}

    /** What the desk would say to a question, by weights that were not learned from its fold. */
    record Tried(Prepared prepared, String row, double[] evidence, Answer answer, boolean right) {}

    public Learning(
            Rules rules,
            KoreanText korean,
            AsOf asOf,
            TakenApart takenApart,
            Function<Understood, List<Found>> search) {
        Terms terms = new Terms(korean, rules.synonyms());
        this.matcher = new Matcher(rules, terms, takenApart, Ranker.trained());
        this.reader = new QuestionReader(terms, new Speller(FieldWords.of(rules)));
        this.composer = new Composer(
                rules, new Citations((source, day) -> List.of(), terms, matcher.index()::weight), matcher.choice());
        this.names = new AccountNames(rules.chart());
        this.decision = new Decision(composer, names, matcher.index());
        this.search = search;
        this.asOf = asOf;
    }

    public Learned learn(List<Lesson> lessons, long seed) {
        List<Prepared> known = prepared(withNotes(lessons));
        List<Tried> tried = tried(known, seed);
        double[] rank = rank(known.stream(), seed);
        double[] confidence = confidence(tried.stream());
        return new Learned(named(rank, confidence), new HeldOut(tried, beliefs(tried)).figures());
    }

    /** Every third question for an account once more as a bare note, without the words that ask: people write those too. */
    private static List<Lesson> withNotes(List<Lesson> lessons) {
        return lessons.stream()
                .flatMap(lesson -> Stream.concat(Stream.of(lesson), note(lesson)))
                .toList();
    }

    private static Stream<Lesson> note(Lesson lesson) {
        String bare = AskWords.without(lesson.question()).strip();
        boolean drawn = Math.floorMod(lesson.question().hashCode(), NOTES) == 0;
        if (!drawn
                || bare.length() > SHORT
                || lesson.silence()
                || bare.equals(lesson.question().strip())) return Stream.empty();
        return Stream.of(new Lesson(bare, lesson.right(), false, lesson.group()));
    }

    List<Prepared> prepared(List<Lesson> lessons) {
        return lessons.stream()
                .filter(lesson ->
                        !turnedAway(reader.read(lesson.question(), asOf).plain()))
                .map(this::prepared)
                .filter(one -> !one.hits().isEmpty())
                .toList();
    }

    private static boolean turnedAway(String plain) {
        return Guard.refuses(plain).isPresent() || BeyondTexts.asksFor(plain);
    }

    private Prepared prepared(Lesson lesson) {
        Understood question = reader.read(lesson.question(), asOf);
        List<PhraseIndex.Hit> hits = matcher.candidates(question, Place.EVERYWHERE);
        boolean[] right = new boolean[hits.size()];
        for (int i = 0; i < right.length; i++) right[i] = lesson.right().test(alone(hits.get(i), question));
        double[][] features = matcher.features(hits, question, search.apply(question));
        int fold = Math.floorMod(lesson.group().hashCode(), FOLDS);
        return new Prepared(lesson, question, hits, new Listwise.Lesson(features, right), fold);
    }

    private Answer alone(PhraseIndex.Hit hit, Understood question) {
        Answer answer = composer.compose(hit.row(), hit.phrase(), question);
        return answer instanceof Answer.Cited cited ? names.named(cited, question) : answer;
    }

    double[][] features(List<PhraseIndex.Hit> hits, Understood question) {
        return matcher.features(hits, question, search.apply(question));
    }

    /** Every question asked of a ranker that was taught without its fold. */
    List<Tried> tried(List<Prepared> known, long seed) {
        return tried(known, known, seed);
    }

    /** The same for questions that need not be those taught from. */
    List<Tried> tried(List<Prepared> known, List<Prepared> asked, long seed) {
        List<Tried> tried = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Ranker ranker = new Ranker(
                    rank(known.stream().filter(one -> one.fold() != held), seed), new double[Confidence.NAMES.size()]);
            asked.stream()
                    .filter(one -> one.fold() == held)
                    .map(one -> tried(one, ranker))
                    .forEach(tried::add);
        }
        return tried;
    }

    private Tried tried(Prepared one, Ranker ranker) {
        List<Match> ranked = Opinion.withoutFarGaps(
                Matcher.scored(ranker, one.hits(), one.candidates().features()));
        Decision.Said said = decision.of(ranked, one.question());
        double[] evidence = Confidence.evidence(said, ranked, one.question(), matcher.index());
        return new Tried(
                one,
                said.best().row().id(),
                evidence,
                said.answer(),
                one.lesson().right().test(said.answer()));
    }

    private static double[] rank(Stream<Prepared> known, long seed) {
        List<Listwise.Lesson> lessons =
                known.map(Prepared::candidates).filter(Listwise.Lesson::teaches).toList();
        return Listwise.weights(lessons, Features.NAMES.size(), seed);
    }

    /** Learned from what would be said; silence needs no confidence. */
    private static double[] confidence(Stream<Tried> tried) {
        List<Tried> said =
                tried.filter(one -> one.answer() instanceof Answer.Cited).toList();
        return Logistic.weights(
                said.stream().map(Tried::evidence).toList(),
                said.stream().map(Tried::right).toList(),
                Confidence.NAMES.size());
    }

    /** Confidence in each answer, by weights not learned from its fold. */
    static double[] beliefs(List<Tried> tried) {
        double[] beliefs = new double[tried.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Ranker ranker = new Ranker(
                    new double[Features.NAMES.size()],
                    confidence(tried.stream().filter(one -> one.prepared().fold() != held)));
            for (int i = 0; i < beliefs.length; i++) {
                if (tried.get(i).prepared().fold() == held) {
                    beliefs[i] = ranker.confidence(tried.get(i).evidence());
                }
            }
        }
        return beliefs;
    }

    private static Map<String, Double> named(double[] rank, double[] confidence) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < rank.length; i++) named.put("rank." + Features.NAMES.get(i), rank[i]);
        for (int i = 0; i < confidence.length; i++) named.put("confidence." + Confidence.NAMES.get(i), confidence[i]);
        return named;
    }
}
