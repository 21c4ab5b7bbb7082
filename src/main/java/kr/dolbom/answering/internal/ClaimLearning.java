package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Question;
import kr.dolbom.answering.Training.Learned;
import kr.dolbom.answering.Training.Lesson;

/** Learns which field's answer is right, from the drill questions of all packs asked of all fields. */
public final class ClaimLearning {

    private static final int FOLDS = 5;

    /** The drills of small packs count twice, or the large one would decide alone. */
    private static final int TIMES = 2;

    private final Desk desk;
    private final double threshold;

    /** A question of a pack's drill and what every field would say to it. */
    record Heard(String pack, Lesson lesson, List<Opinion> opinions) {

        private int fold() {
            return Math.floorMod(lesson.group().hashCode(), FOLDS);
        }
    }

    private record Line(boolean accounts, double[] evidence, boolean right) {}

    private record Said(Heard heard, Optional<Answer> answer) {

        private boolean isRight() {
            return answer.filter(heard.lesson().right()).isPresent();
        }
    }

    /**
     * @param desk whose fields are asked
     * @param threshold at which the figures are taken
     */
    public ClaimLearning(Desk desk, double threshold) {
        this.desk = desk;
        this.threshold = threshold;
    }

    /**
     * @param drills lessons by pack
     * @param read the question of a lesson
     */
    public Learned learn(Map<String, List<Lesson>> drills, Function<Lesson, Question> read) {
        return learn(drills.entrySet().stream()
                .flatMap(drill -> drill.getValue().stream()
                        .map(lesson -> new Heard(drill.getKey(), lesson, desk.opinions(read.apply(lesson)))))
                .filter(one -> !one.opinions().isEmpty())
                .toList());
    }

    /** Weights, and the figures of each pack's questions answered by claims not learned from their fold. */
    private Learned learn(List<Heard> heard) {
        List<Said> said = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Claims claims = claims(heard.stream().filter(one -> one.fold() != held), largest(heard));
            heard.stream()
                    .filter(one -> one.fold() == held)
                    .map(one -> said(one, claims))
                    .forEach(said::add);
        }
        return new Learned(claims(heard.stream(), largest(heard)).named(), figures(said));
    }

    private static String largest(List<Heard> heard) {
        return packs(heard.stream())
                .max((one, other) -> Long.compare(count(heard, one), count(heard, other)))
                .orElse("");
    }

    private static Stream<String> packs(Stream<Heard> heard) {
        return heard.map(Heard::pack).distinct();
    }

    private static long count(List<Heard> heard, String pack) {
        return heard.stream().filter(one -> one.pack().equals(pack)).count();
    }

    private static Claims claims(Stream<Heard> heard, String largest) {
        List<Line> lines = heard.flatMap(one -> lines(one, one.pack().equals(largest) ? 1 : TIMES))
                .toList();
        return new Claims(weights(lines, Line::accounts), weights(lines, line -> !line.accounts()));
    }

    private static double[] weights(List<Line> all, Predicate<Line> which) {
        List<Line> lines = all.stream().filter(which).toList();
        return Logistic.weights(
                lines.stream().map(Line::evidence).toList(),
                lines.stream().map(Line::right).toList(),
                Claim.NAMES.size());
    }

    private static Stream<Line> lines(Heard one, int times) {
        double[] belief = FieldBelief.of(one.opinions());
        return IntStream.range(0, belief.length)
                .filter(i -> one.opinions().get(i).answer() instanceof Answer.Cited)
                .mapToObj(i -> line(one, one.opinions().get(i), belief[i]))
                .flatMap(line -> Stream.generate(() -> line).limit(times));
    }

    private static Line line(Heard one, Opinion opinion, double belief) {
        return new Line(
                opinion.field().keepsAccounts(),
                Claim.evidence(opinion, one.opinions(), belief),
                one.lesson().right().test(opinion.answer()));
    }

    private Said said(Heard one, Claims claims) {
        return new Said(
                one,
                Panel.of(one.opinions(), claims)
                        .speaker(threshold)
                        .map(Opinion::answer)
                        .filter(answer -> !(answer instanceof Answer.Refused)));
    }

    private static Map<String, Double> figures(List<Said> all) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String pack : packs(all.stream().map(Said::heard)).sorted().toList()) {
            List<Said> said =
                    all.stream().filter(one -> one.heard().pack().equals(pack)).toList();
            List<Said> answerable =
                    said.stream().filter(one -> !one.heard().lesson().silence()).toList();
            List<Said> silent =
                    said.stream().filter(one -> one.heard().lesson().silence()).toList();
            figures.put(pack + " questions", (double) said.size());
            figures.put(pack + " right", share(answerable, Said::isRight));
            figures.put(
                    pack + " wrong of answered",
                    share(said.stream().filter(one -> one.answer().isPresent()).toList(), one -> !one.isRight()));
            figures.put(pack + " declined", share(silent, one -> one.answer().isEmpty()));
        }
        return figures;
    }

    private static double share(List<Said> all, Predicate<Said> which) {
        return all.stream().filter(which).count() / (double) Math.max(1, all.size());
    }
}
