package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import kr.dolbom.answering.internal.TermCodes.Wanted;
import org.junit.jupiter.api.Test;

class TermCodesTests {

    @Test
    void theShareIsOfTheWeightNotOfTheNumberOfTerms() {
        Wanted wanted = Wanted.of(Set.of("w:급식", "b:식비"), term -> term.startsWith("w:") ? 3 : 1);
        assertThat(wanted.share(TermCodes.of(Set.of("w:급식", "w:간식")))).isCloseTo(0.75, within());
        assertThat(wanted.share(TermCodes.of(Set.of()))).isZero();
    }

    @Test
    void noTwoPairsOfLettersHaveTheSameNumber() {
        Set<Long> codes = new HashSet<>();
        for (char first = '가'; first < '가' + 300; first++) {
            for (char second = '가'; second < '가' + 300; second++) codes.add(TermCodes.code("b:" + first + second));
        }
        assertThat(codes).hasSize(300 * 300);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }
}
