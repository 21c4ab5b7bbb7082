package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dolbom.rules.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideReaderTests {

    @ParameterizedTest
    @CsvSource({
        "냉동고 사라고 지원금 나옴 세출 622이 맞나요, REVENUE",
        "지원금 받았는데 세입 과목은요? 누가 세출 311이래요, REVENUE",
        "생일 케이크를 샀는데 세입 411이 맞나요, EXPENDITURE",
        "정수기 렌탈료 세출 211 맞나요, EXPENDITURE"
    })
    void aGuessedAccountDoesNotDecideTheSide(String question, Side side) {
        assertThat(SideReader.read(question, question))
                .get()
                .extracting(SideReader.Told::side)
                .isEqualTo(side);
    }
}
