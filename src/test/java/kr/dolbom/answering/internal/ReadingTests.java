package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.rules.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small readings of a question's words. */
class ReadingTests {

    @Test
    void whatIsDeniedIsTakenOut() {
        assertThat(Denied.without("수리비 말고 새로 산 값이요")).doesNotContain("수리비").contains("새로 산 값");
        assertThat(Denied.in("수리비 말고 새로 산 값이요")).contains("수리비");
    }

    @Test
    void moneyTheCentreBearsIsNotTheParents() {
        assertThat(Payer.read("부모님께 따로 걷은 돈은 없고 원에서 부담했어요")).contains(Payer.CENTRE);
        assertThat(Payer.read("엄마들이 내주신 소풍비로 샀어요")).contains(Payer.PARENTS);
        assertThat(Payer.read("풀을 샀어요")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            받은 쌀도 장부에 올려야 하나요        | MAY
            화분을 몇 개 샀어요                   |
            한도보다 더 받아서 돌려줘요           |
            생일잔치를 몇 번이나 하나요           | AMOUNT
            융자금 상환기간                       | AMOUNT,WHEN
            """)
    void whatIsToldIsNotAsked(String question, String asked) {
        Set<Asked> wanted = Arrays.stream(Objects.requireNonNullElse(asked, "").split(","))
                .filter(name -> !name.isEmpty())
                .map(Asked::valueOf)
                .collect(Collectors.toSet());
        assertThat(AskedReader.read(question, question)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"냉장고는 어느 업체가 제일 싸요", "은행 예금 금리 알려줘", "보험사 추천 좀", "우리 원 지난달 전기요금 얼마였는지 찾아줘", "법원에 가면 저희가 이길 수 있나요"
            })
    void adviceOwnRecordsAndOutcomesAreBeyondTheTexts(String question) {
        assertThat(BeyondTexts.asksFor(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"사업주가 부담한 위탁보육료 과목", "입학 취소한 집에 주는 반환율", "아이들이 제일 좋아하는 간식 과목"})
    void wordsThatOnlyLookLikeAdviceAreAnswered(String question) {
        assertThat(BeyondTexts.asksFor(question)).isFalse();
    }
}
