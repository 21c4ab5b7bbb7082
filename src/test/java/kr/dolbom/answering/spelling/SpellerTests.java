package kr.dolbom.answering.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.dolbom.answering.spelling.Mended.Mend;
import kr.dolbom.knowledge.KoreanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellerTests {

    private final Speller speller = new Speller(new Vocabulary(
            List.of("정수기 렌탈료", "방화문 설치", "자전거", "스승의날 케이크", "안내판", "대출", "제습기", "원아 간식", "빵값", "보육료", "식목일 나무 심기"),
            List.of("보육료를 안 내도 되는 때")));

    @ParameterizedTest
    @CsvSource({
        "정슈기 렌탈료 어디로 잡아요, 정수기 렌탈료 어디로 잡아요",
        "빵화문 설치했는데요, 방화문 설치했는데요",
        "쓰승의날 케이크, 스승의날 케이크",
        "재습기 샀어요, 제습기 샀어요",
        "데출 받았어요, 대출 받았어요",
        "ㅣㅅㄱ목일 나무 심기, 식목일 나무 심기",
        "제스ㅂ기는 어디로, 제습기는 어디로",
        "정수긱를 빌렸어요, 정수기를 빌렸어요"
    })
    void aSlipOfOneLetterIsReadAsTheWordOfTheField(String typed, String meant) {
        assertThat(mended(typed).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"정 수기 렌탈료, 정수기 렌탈료", "자전 거를 샀어요, 자전거를 샀어요", "원아간식어디로잡나여, 원아 간식어디로잡나여", "대 출 이자, 대출 이자"})
    void splitAndGluedWordsAreSpacedAsThePacksWriteThem(String typed, String meant) {
        assertThat(mended(typed).text()).isEqualTo(meant);
        assertThat(mended(typed).mends()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "보육료를 안 내도 되나요",
                "방값은 어디로 잡나요",
                "손흥민은 어제 몇 골 넣었어?",
                "비트코인 지금 사도 될까",
                "김치찌개 맛있게 끓이는 법",
                "내일 서울 날씨 어때요?",
                "세출 211목 2026년 3월 2일 12,000원",
                "아이들이 자전하는 지구본을 봤어요",
                "되나요ㅠㅠ ㅋㅋㅋ ㅇㅇ"
            })
    void whatIsWrittenRightStays(String typed) {
        assertThat(mended(typed).text()).isEqualTo(KoreanText.normalise(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "wjdtnrl fpsxkffy 어디로 잡아요, 정수기 렌탈료 어디로 잡아요",
        "wpWPrmsp wjdtnrlsms, wpwprmsp 정수기는",
        "work home CCTV coffee, work home cctv coffee"
    })
    void koreanTypedOnTheLatinKeyboardIsRead(String typed, String meant) {
        assertThat(mended(typed).text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "담달부터 보육료 어떻해 받나요, 다음 달부터 보육료 어떻게 받나요",
        "글구 보육료는 얼만가요, 그리고 보육료는 얼마인가요",
        "빵값 내두 괜찬은지, 빵값 내도 괜찮은지",
        "빵값 받아도 대나요, 빵값 받아도 되나요",
        "빵값은 안대나요, 빵값은 안 되나요"
    })
    void whatPeopleShortenInAChatIsWrittenOut(String typed, String meant) {
        assertThat(mended(typed).text()).isEqualTo(meant);
    }

    @Test
    void whatWasReadOtherwiseIsToldWordByWord() {
        assertThat(mended("빵화문 설치비 말고 정슈기 렌탈료").mends())
                .containsExactly(new Mend("빵화문", "방화문"), new Mend("정슈기", "정수기"));
    }

    @Test
    void aShortWordIsNotTakenForAnotherShortWord() {
        assertThat(mended("방값").mends()).isEmpty();
        assertThat(mended("대추를 샀어요").mends()).isEmpty();
    }

    private Mended mended(String typed) {
        return speller.mended(typed);
    }
}
