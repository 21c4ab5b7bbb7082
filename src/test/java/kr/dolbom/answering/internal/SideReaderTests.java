package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dolbom.rules.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            소풍비로 받은 돈으로 버스 기사님께 드리는 수고비는 어디로 잡나요 | EXPENDITURE
            구청이 책장 사라고 준 돈은 뭘로 잡아요                           | REVENUE
            쿠키 틀을 샀어요 부모님께 받은 돈은 없어요                       | EXPENDITURE
            앞치마 산 값(부모한테 받음) 목                                   | EXPENDITURE
            보호자가 낸 캠프 비용은 어디에 넣어요                            | REVENUE
            냉방비 지원금 쓰고 남은거 군청에 돌려줌 목은                     | EXPENDITURE
            체험학습비 걷은걸로 업체에 입장료 냄 과목은                      | EXPENDITURE
            치과 검진을 했는데 비용이 나왔어요 무슨 목이에요                 | EXPENDITURE
            새로 들어온 쌤 첫 월급 드렸어요 어느 목이에요                    | EXPENDITURE
            나라에서 원으로 바로 꽂아주는 돈이 있던데 과목이 뭐예요          | REVENUE
            대체교사 일당을 시에서 넣어줫는데 어느 과목이에요                | REVENUE
            """)
    void theVerbNearestToTheQuestionTellsTheSide(String question, Side side) {
        assertThat(SideReader.read(question, question).orElseThrow().side()).isEqualTo(side);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            단체로 응급처치 교육 받았고 강사님께 드렸어요             | EXPENDITURE
            가방값 걷었는데 업체에 돈 줄 때 과목이 뭐예요             | EXPENDITURE
            빌린 돈이 들어올 때 과목이 뭐예요                         | REVENUE
            """)
    void aLessonReceivedIsNoMoneyReceived(String question, Side side) {
        assertThat(SideReader.read(question, question).orElseThrow().side()).isEqualTo(side);
    }

    @Test
    void aSideThatIsNamedIsCertain() {
        assertThat(SideReader.read("받은 돈 세출 과목", "받은 돈 세출 과목").orElseThrow())
                .isEqualTo(new SideReader.Told(Side.EXPENDITURE, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            냉동고 사라고 지원금 나옴 세출 622이 맞나요              | REVENUE
            지원금 받았는데 세입 과목은요? 누가 세출 311이래요       | REVENUE
            생일 케이크를 샀는데 세입 411이 맞나요                   | EXPENDITURE
            정수기 렌탈료 세출 211 맞나요                            | EXPENDITURE
            """)
    void aGuessedAccountDoesNotDecideTheSide(String question, Side side) {
        assertThat(SideReader.read(question, question).orElseThrow().side()).isEqualTo(side);
    }
}
