package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalsTests {

    @Test
    void whatIsOutsideSaysWhichFieldsAreAnswered() {
        assertThat(Refusals.outside("어린이집 재무회계, 학교·유치원 행정").text()).contains("학교·유치원 행정");
    }

    @Test
    void withoutGroundTheFieldsOwnOfficeIsNamed() {
        assertThat(Refusals.noGround("관할 교육지원청", "누가 무엇을 하려는지").whereToAsk()).contains("교육지원청");
    }
}
