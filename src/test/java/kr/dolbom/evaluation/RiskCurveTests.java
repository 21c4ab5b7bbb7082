package kr.dolbom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kr.dolbom.evaluation.Judged.Verdict;
import org.junit.jupiter.api.Test;

class RiskCurveTests {

    private final RiskCurve curve = new RiskCurve(List.of(
            judged("account", Verdict.RIGHT, 0.9),
            judged("account", Verdict.RIGHT, 0.6),
            judged("account", Verdict.WRONG, 0.4),
            judged("unanswerable", Verdict.WRONG, 0.2)));

    @Test
    void withoutAThresholdEverythingIsAnswered() {
        RiskCurve.Point all = curve.points().getFirst();
        assertThat(all.answered()).isEqualTo(1);
        assertThat(all.wrong()).isEqualTo(0.5);
        assertThat(all.declined()).isZero();
    }

    @Test
    void aThresholdBetweenRightAndWrongIsNeverWrong() {
        RiskCurve.Point half = curve.points().get(10);
        assertThat(half.threshold()).isEqualTo(0.5);
        assertThat(half.wrong()).isZero();
        assertThat(half.right()).isEqualTo(2 / 3.0);
        assertThat(half.declined()).isEqualTo(1);
    }

    @Test
    void thePictureHasADotForEveryThresholdThatAnswers() {
        assertThat(CurveSvg.of(curve.points()).split("<circle")).hasSize(1 + 19);
    }

    private static Judged judged(String kind, Verdict verdict, double confidence) {
        Case asked = new Case("1", "?", kind, "formal", Set.of(), "", List.of(), List.of());
        return new Judged(asked, verdict, 0, confidence, 1, "");
    }
}
