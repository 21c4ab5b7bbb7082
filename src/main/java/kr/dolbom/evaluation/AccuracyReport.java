package kr.dolbom.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is published about accuracy, written from measurements alone. */
public final class AccuracyReport {

    private static final int ENOUGH = 3;
    private static final int WEAKEST = 5;

    private static final String HEAD = """
            # How accurate the desk is

            Written by `./dolbom eval --report docs/accuracy.md FILE…` on %s, with no language model. Right = says what must be
            said, nothing that must not, and settles on the account asked for; partly right counts as wrong. Wrong = answered and
            not right, as a share of what was answered. The sets lie outside the repository; no question of theirs stands in the
            packs. The manual of 2025 and both parts of the guide of 2026 were imported. Of accounting_dev, questions with an odd
            number were looked at while rules were written, those with an even number never.

            ## Method

            Rows of the packs are ranked by a linear model over named features (likeness of words and character pairs, the asking
            sentence alone, kind of question, side and payer, account belief, whether search finds the row's page by itself). When an
            account is asked for, the near rows vote on it. A second linear model estimates from the evidence how probably the
            answer is right; below `dolbom.answering.threshold` (%.2f) the desk is silent. Both are learned by `./dolbom train`
            from the packs' own drill questions, dealt into five folds by the page that answers them;
            `src/main/resources/answering/ranker.properties` carries the figures of folds not trained on. Drill questions were
            written without looking at the packs, but the packs were extended afterwards where drill questions found them
            wanting, so those figures are friendlier than those of a set nobody has seen.
            """;

    private final List<String> sections = new ArrayList<>();
    private final LocalDate day;
    private final double threshold;

    public AccuracyReport(LocalDate day, double threshold) {
        this.day = day;
        this.threshold = threshold;
    }

    /** Adds a set whose answers are judged, with its even half and what other thresholds would cost. */
    public void addAnswers(String name, List<Judged> judged, List<RiskCurve.Point> points) {
        List<Judged> even =
                judged.stream().filter(one -> Half.EVEN.has(one.asked())).toList();
        sections.add("## %s (%d questions)%n".formatted(name, judged.size()));
        sections.add("| | all | even half |\n| --- | --- | --- |\n" + compared(judged, even));
        sections.add(
                "Questions with an odd number were looked at while rules were written, those with an even number never.\n");
        sections.add(table(Tally.of(judged)));
        sections.add("Other thresholds:\n");
        sections.add(thresholds(points));
        sections.add(weak(Tally.of(judged)));
    }

    /** Adds a set that only knows the place of the answer. */
    public void addPlaces(String name, List<Judged> judged) {
        sections.add("## %s (%d questions): the right place%n".formatted(name, judged.size()));
        sections.add("| group | questions | first | in five | in ten |\n| --- | --- | --- | --- | --- |\n"
                + Tally.of(judged).stream()
                        .map(tally -> row(tally, Stream.of("page@1", "page@5", "page@10")))
                        .collect(Collectors.joining()));
    }

    public String text() {
        return HEAD.formatted(day, threshold) + "\n" + String.join("\n", sections);
    }

    private static String compared(List<Judged> all, List<Judged> even) {
        Map<String, Double> whole = Tally.of(all).getFirst().figures();
        Map<String, Double> half =
                even.isEmpty() ? Map.of() : Tally.of(even).getFirst().figures();
        return whole.keySet().stream()
                .filter(figure -> !figure.equals("questions") && !figure.endsWith("_ms") && !figure.equals("mrr"))
                .map(figure -> "| %s | %s | %s |%n"
                        .formatted(
                                figure.replace('_', ' '),
                                share(whole.getOrDefault(figure, Double.NaN)),
                                share(half.getOrDefault(figure, Double.NaN))))
                .collect(Collectors.joining());
    }

    private static String table(List<Tally> tallies) {
        return "| group | questions | page first | in five | right | wrong | refused | declined |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + tallies.stream()
                        .map(tally -> row(
                                tally,
                                Stream.of(
                                        "page@1",
                                        "page@5",
                                        "right",
                                        "wrong_of_answered",
                                        "false_refusals",
                                        "declined")))
                        .collect(Collectors.joining());
    }

    private static String row(Tally tally, Stream<String> figures) {
        Map<String, Double> of = tally.figures();
        return "| %s | %.0f | %s |%n"
                .formatted(
                        tally.group(),
                        of.getOrDefault("questions", 0.0),
                        figures.map(name -> share(of.getOrDefault(name, Double.NaN)))
                                .collect(Collectors.joining(" | ")));
    }

    private static String thresholds(List<RiskCurve.Point> points) {
        return "| threshold | answered | right | wrong | declined |\n| --- | --- | --- | --- | --- |\n"
                + points.stream()
                        .map(point -> String.format(
                                Locale.ROOT,
                                "| %.2f | %s | %s | %s | %s |%n",
                                point.threshold(),
                                share(point.answered()),
                                share(point.right()),
                                share(point.wrong()),
                                share(point.declined())))
                        .collect(Collectors.joining());
    }

    private static String weak(List<Tally> tallies) {
        String weakest = tallies.stream()
                .filter(tally -> !tally.group().equals("all"))
                .filter(tally -> tally.figures().getOrDefault("questions", 0.0) >= ENOUGH)
                .filter(tally -> Double.isFinite(right(tally)))
                .sorted(Comparator.comparingDouble(AccuracyReport::right))
                .limit(WEAKEST)
                .map(tally -> tally.group() + " (" + share(right(tally)) + ")")
                .collect(Collectors.joining(", "));
        return "Weakest, by share right: " + weakest + ".\n";
    }

    private static double right(Tally tally) {
        return tally.figures().getOrDefault("right", Double.NaN);
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }
}
