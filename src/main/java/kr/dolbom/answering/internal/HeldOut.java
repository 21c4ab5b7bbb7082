package kr.dolbom.answering.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.internal.Learning.Tried;

/** How well what was learned does on questions it was not learned from, at several thresholds. */
final class HeldOut {

    private static final double[] THRESHOLDS = {0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};

    private final List<Tried> tried;
    private final double[] beliefs;

    HeldOut(List<Tried> tried, double[] beliefs) {
        this.tried = tried;
        this.beliefs = beliefs;
    }

    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        double answerable = count(i -> !silence(i));
        figures.put("questions", (double) tried.size());
        figures.put("answerable", answerable);
        figures.put(
                "some candidate right",
                count(i -> !silence(i) && tried.get(i).prepared().candidates().teaches()) / answerable);
        figures.put("best answer right", count(i -> !silence(i) && tried.get(i).right()) / answerable);
        for (double threshold : THRESHOLDS) {
            double said = count(i -> said(i, threshold));
            double wrong = count(i -> said(i, threshold) && !tried.get(i).right());
            double right = count(i -> said(i, threshold) && tried.get(i).right());
            double declined = count(i -> silence(i) && !said(i, threshold)) / count(this::silence);
            figures.put("right of answerable at " + threshold, right / answerable);
            figures.put("wrong of answered at " + threshold, wrong / said);
            figures.put("declined at " + threshold, declined);
        }
        return figures;
    }

    private boolean said(int i, double threshold) {
        return tried.get(i).answer() instanceof Answer.Cited && beliefs[i] >= threshold;
    }

    private boolean silence(int i) {
        return tried.get(i).prepared().lesson().silence();
    }

    private double count(IntPredicate which) {
        return IntStream.range(0, tried.size()).filter(which).count();
    }
}
