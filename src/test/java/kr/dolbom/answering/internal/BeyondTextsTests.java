package kr.dolbom.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeyondTextsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가을 소풍 안내장 예쁘게 써줘",
                "공개수업 놀이 계획안을 통째로 써 주실 수 있나요?",
                "원아 모집 전단지 문구 만들어 주세요",
                "두부조림 부드럽게 조리하는 레시피요",
                "고구마 바삭하게 튀기는 법"
            })
    void whatIsToBeMadeIsNoMatterOfRules(String question) {
        assertThat(BeyondTexts.asksFor(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "영수증을 써줘야 하나요?",
                "예산서 만드는 법 알려주세요",
                "업체가 만들어 준 현수막 값은 어느 과목이에요?",
                "회의록을 안 써줘도 되나요?",
                "간식으로 튀긴 고구마를 샀어요 어디로 잡아요?"
            })
    void whatIsDoneInACentreIs(String question) {
        assertThat(BeyondTexts.asksFor(question)).isFalse();
    }
}
