package kr.dolbom.knowledge.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dolbom.kernel.Problem;
import org.junit.jupiter.api.Test;

class WrongKeysTests {

    private final WrongKeys wrong = new WrongKeys();

    @Test
    void afterFiveWrongKeysAnAddressWaits() {
        for (int i = 0; i < 5; i++) wrong.count("10.0.0.1");
        assertThatThrownBy(() -> wrong.count("10.0.0.1"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> org.assertj.core.api.Assertions.assertThat(problem.code())
                                .isEqualTo(Problem.Code.KEY_TRIED_TOO_OFTEN));
        assertThatCode(() -> wrong.count("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void theRightKeyClearsTheAccount() {
        for (int i = 0; i < 5; i++) wrong.count("10.0.0.1");
        wrong.forgive("10.0.0.1");
        assertThatCode(() -> wrong.count("10.0.0.1")).doesNotThrowAnyException();
    }
}
