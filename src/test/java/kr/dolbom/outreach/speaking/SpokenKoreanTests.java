package kr.dolbom.outreach.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenKoreanTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            오후 2시에 전화드려도 될까요?      | 오후 두 시에 전화드려도 될까요?
            오전 10시 30분                     | 오전 열 시 삼십분
            14:30에 방문합니다                 | 열네 시 삼십분에 방문합니다
            9:00                               | 아홉 시
            9~18시                             | 아홉 시에서 열여덟 시
            12시간 동안                        | 열두 시간 동안
            """)
    void hoursAreNativeAndMinutesSino(String text, String said) {
        assertThat(SpokenKorean.of(text)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            02-2620-3000으로 연락 주세요       | 공이, 이육이공, 삼공공공으로 연락 주세요
            010-1234-5678                      | 공일공, 일이삼사, 오육칠팔
            01012345678                        | 공일공, 일이삼사, 오육칠팔
            1600-2129                          | 일육공공, 이일이구
            (031) 123-4567                     | 공삼일, 일이삼, 사오육칠
            자살예방 상담 109번                | 자살예방 상담 일공구번
            위급하면 119로 전화하세요          | 위급하면 일일구로 전화하세요
            129번입니다                        | 일이구번입니다
            """)
    void telephoneNumbersAreReadDigitByDigit(String text, String said) {
        assertThat(SpokenKorean.of(text)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11월 24일                          | 십일월 이십사일
            6월 1일과 10월 6일                 | 유월 일일과 시월 육일
            2026-11-24                         | 이천이십육년 십일월 이십사일
            2026. 6. 3.까지                    | 이천이십육년 유월 삼일까지
            3개월 밀렸어요                     | 삼개월 밀렸어요
            2년 6개월                          | 이년 육개월
            """)
    void datesAreSino(String text, String said) {
        assertThat(SpokenKorean.of(text)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            150,000원                          | 십오만원
            10000원                            | 만원
            1,230,500원입니다                  | 백이십삼만 오백원입니다
            1만 원                             | 만 원
            35만원                             | 삼십오만원
            1억원                              | 일억원
            120,000,000원                      | 일억 이천만원
            3.5%                               | 삼 점 오 퍼센트
            50%                                | 오십 퍼센트
            0.05%                              | 영 점 영오 퍼센트
            """)
    void moneyAndSharesAreSino(String text, String said) {
        assertThat(SpokenKorean.of(text)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            가족이 3명이세요?                  | 가족이 세 명이세요?
            자녀 2명, 20살                     | 자녀 두 명, 스무 살
            하루 1끼                           | 하루 한 끼
            1번째 질문                         | 한 번째 질문
            약을 21개 드셨어요                 | 약을 스물한 개 드셨어요
            120명                              | 백이십 명
            82세                               | 팔십이세
            만 65세 이상                       | 만 육십오세 이상
            2회 방문                           | 이회 방문
            3번 전화드렸습니다                 | 세 번 전화드렸습니다
            네는 1번, 아니요는 2번을 눌러 주세요 | 네는 일번, 아니요는 이번을 눌러 주세요
            """)
    void thingsAreCountedInNativeWordsAndYearsOfAgeInSino(String text, String said) {
        assertThat(SpokenKorean.of(text)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A동 101호                          | 에이동 백일호
            3층                                | 삼층
            저는 AI 상담원입니다               | 저는 에이아이 상담원입니다
            읍·면·동 주민센터                  | 읍, 면, 동 주민센터
            「긴급복지지원법」 제7조           | 긴급복지지원법 제칠조
            20㎡                               | 이십 제곱미터
            """)
    void placesLettersAndSignsBecomeWords(String text, String said) {
        assertThat(SpokenKorean.of(text)).isEqualTo(said);
    }
}
