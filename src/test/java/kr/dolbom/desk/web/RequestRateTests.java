package kr.dolbom.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dolbom.desk.DeskSettings;
import org.junit.jupiter.api.Test;

class RequestRateTests {

    private final RequestRate rate = new RequestRate(new DeskSettings(4000, 64, 3, 10_000, 20, "", false));

    @Test
    void oneAddressWaitsWhenItAsksTooOften() {
        for (int i = 0; i < 3; i++) assertThat(rate.secondsToWait("10.0.0.1")).isZero();
        assertThat(rate.secondsToWait("10.0.0.1")).isBetween(1L, 60L);
    }

    @Test
    void otherAddressesGoOn() {
        for (int i = 0; i < 5; i++) rate.secondsToWait("10.0.0.1");
        assertThat(rate.secondsToWait("10.0.0.2")).isZero();
    }
}
