package kr.dolbom.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dolbom.evaluation.Judged.Verdict;

/** Counts over a group of judged cases; every share is a fraction of the group it is defined on. */
public final class Tally {

    private final String group;
    private final List<Judged> cases = new ArrayList<>();

    Tally(String group) {
        this.group = group;
    }

    void add(Judged judged) {
        cases.add(judged);
    }

    public String group() {
        return group;
    }

    /** The figures by name, in the order they are printed; shares are 0 to 1, times in milliseconds. */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        double placed =
                cases.stream().filter(one -> !one.asked().gold().isEmpty()).count();
        List<Judged> answerable = cases.stream()
                .filter(one -> !one.asked().wantsSilence())
                .filter(one -> one.verdict() != Verdict.NOT_JUDGED)
                .toList();
        double silent = cases.stream().filter(one -> one.asked().wantsSilence()).count();
        double answered = count(cases, Verdict.RIGHT) + count(cases, Verdict.WRONG);
        figures.put("questions", (double) cases.size());
        figures.put("page@1", within(1) / placed);
        figures.put("page@5", within(5) / placed);
        figures.put("page@10", within(10) / placed);
        figures.put(
                "mrr",
                cases.stream()
                                .mapToDouble(one -> one.rank() == 0 ? 0 : 1.0 / one.rank())
                                .sum()
                        / placed);
        figures.put("right", count(answerable, Verdict.RIGHT) / answerable.size());
        figures.put("wrong_of_answered", count(cases, Verdict.WRONG) / answered);
        figures.put("asked_back", count(answerable, Verdict.ASKED_BACK) / answerable.size());
        figures.put("false_refusals", count(answerable, Verdict.REFUSED) / answerable.size());
        figures.put("declined", cases.stream().filter(Judged::rightlySilent).count() / silent);
        figures.put("p50_ms", percentile(0.50));
        figures.put("p99_ms", percentile(0.99));
        return figures;
    }

    private double within(int rank) {
        return cases.stream()
                .filter(one -> one.rank() > 0 && one.rank() <= rank)
                .count();
    }

    private static double count(List<Judged> cases, Verdict verdict) {
        return cases.stream().filter(one -> one.verdict() == verdict).count();
    }

    private double percentile(double share) {
        double[] sorted = cases.stream().mapToDouble(Judged::millis).sorted().toArray();
        if (sorted.length == 0) return Double.NaN;
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    /** One tally over everything, then one per kind and one per style. */
    public static List<Tally> of(List<Judged> all) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Judged judged : all) {
            for (String group : Arrays.asList(
                    "all",
                    "kind " + judged.asked().kind(),
                    "style " + judged.asked().style())) {
                tallies.computeIfAbsent(group, Tally::new).add(judged);
            }
        }
        return tallies.values().stream()
                .sorted(java.util.Comparator.comparing(tally -> tally.group().equals("all") ? "" : tally.group()))
                .toList();
    }
}
