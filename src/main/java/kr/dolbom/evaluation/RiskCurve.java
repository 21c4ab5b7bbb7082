package kr.dolbom.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kr.dolbom.evaluation.Judged.Verdict;

/** What each threshold would cost: how much is answered, and how much of that is wrong. */
public final class RiskCurve {

    private static final int STEPS = 20;

    private final List<Judged> outspoken;

    /** @param outspoken cases asked without any threshold */
    public RiskCurve(List<Judged> outspoken) {
        this.outspoken = List.copyOf(outspoken);
    }

    /**
     * Shares from 0 to 1.
     *
     * @param answered of all questions
     * @param right of the questions that have an answer
     * @param wrong of what is answered
     * @param declined of the questions that have none
     */
    public record Point(double threshold, double answered, double right, double wrong, double declined) {}

    public List<Point> points() {
        return IntStream.range(0, STEPS).mapToObj(i -> at((double) i / STEPS)).toList();
    }

    private Point at(double threshold) {
        double said = count(one -> says(one, threshold));
        double right = count(one -> says(one, threshold) && one.verdict() == Verdict.RIGHT);
        double silent = count(one -> one.asked().wantsSilence());
        double spoken = count(one -> one.asked().wantsSilence() && says(one, threshold));
        return new Point(
                threshold,
                said / outspoken.size(),
                right / (outspoken.size() - silent),
                (said - right) / said,
                1 - spoken / silent);
    }

    private static boolean says(Judged one, double threshold) {
        return (one.verdict() == Verdict.RIGHT || one.verdict() == Verdict.WRONG) && one.confidence() >= threshold;
    }

    private double count(Predicate<Judged> which) {
        return outspoken.stream().filter(which).count();
    }
}
