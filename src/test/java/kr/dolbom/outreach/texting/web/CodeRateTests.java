package kr.dolbom.outreach.texting.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dolbom.kernel.Problem;
import kr.dolbom.outreach.texting.CalledSettings;
import org.junit.jupiter.api.Test;

class CodeRateTests {

    private final CodeRate rate = new CodeRate(new CalledSettings("", "", "", "", 10));

    @Test
    void anAddressThatAsksTooOftenWaitsAndOthersDoNot() {
        for (int i = 0; i < 10; i++) rate.count("192.0.2.1");
        assertThatThrownBy(() -> rate.count("192.0.2.1")).isInstanceOf(Problem.class);
        assertThatCode(() -> rate.count("192.0.2.2")).doesNotThrowAnyException();
    }
}
