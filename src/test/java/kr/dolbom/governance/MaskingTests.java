package kr.dolbom.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTests {

    private final Masking masking = new Masking();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            주민번호 900101-1234567이에요            | 주민번호 [주민번호]이에요
            주민번호가9001011234567입니다            | 주민번호가[주민번호]입니다
            외국인등록번호 900101 - 5234567 확인     | 외국인등록번호 [주민번호] 확인
            201005–4123456 아이요                    | [주민번호] 아이요
            9 0 0 1 0 1 - 1 2 3 4 5 6 7              | [주민번호]
            ９００１０１－１２３４５６７               | [주민번호]
            90 01 01 1234567                         | [주민번호]
            900101-1****** 으로 적힌 서류            | [주민번호] 으로 적힌 서류
            원아번호말고주민등록번호는 900101-1      | 원아번호말고주민등록번호는 [주민번호]
            """)
    void hidesResidentAndForeignerNumbers(String text, String masked) {
        assertMasked(text, masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            제 번호는 010-1234-5678이에요            | 제 번호는 [전화번호]이에요
            01012345678로 연락                       | [전화번호]로 연락
            010.1234.5678                            | [전화번호]
            010 1234 5678                            | [전화번호]
            0 1 0 1 2 3 4 5 6 7 8                    | [전화번호]
            ０１０－１２３４－５６７８                 | [전화번호]
            +82 10-1234-5678                         | [전화번호]
            +82-(0)10-1234-5678                      | [전화번호]
            어린이집은02-123-4567입니다              | 어린이집은[전화번호]입니다
            (031) 123-4567                           | [전화번호]
            0505-123-4567                            | [전화번호]
            070-8888-9999                            | [전화번호]
            연락처 1234-5678                         | 연락처 [전화번호]
            공일공 일이삼사 오육칠팔로 주세요        | [전화번호]로 주세요
            """)
    void hidesTelephoneNumbers(String text, String masked) {
        assertMasked(text, masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            국민은행 123456-78-901234로 보냈어요     | 국민은행 [계좌번호]로 보냈어요
            계좌는 3521234567893이에요               | 계좌는 [계좌번호]이에요
            농협 351-1234-5678-93 입금               | 농협 [계좌번호] 입금
            1002-123-456789                          | [계좌번호]
            3521234567893 계좌로 받음                | [계좌번호] 계좌로 받음
            계좌 110-123-456789 1,200,000원 이체     | 계좌 [계좌번호] 1,200,000원 이체
            카드 1234-5678-9012-3456                 | 카드 [카드번호]
            1234567890123456                         | [카드번호]
            아이행복카드는 3792 123456 12345         | 아이행복카드는 [카드번호]
            메일은 min-jun.kim@naver.com입니다       | 메일은 [전자우편]입니다
            여권 M12345678                           | 여권 [여권번호]
            여권M123A4567                            | 여권[여권번호]
            면허 11-22-123456-78                     | 면허 [면허번호]
            차는 12가 3456이고 서울 34나5678         | 차는 [차량번호]이고 [차량번호]
            """)
    void hidesAccountsCardsMailAndPapers(String text, String masked) {
        assertMasked(text, masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            원아 김민준이 퇴소했어요                 | 원아 [이름]이 퇴소했어요
            아동명: 박서연                           | 아동명: [이름]
            이름은 홍길동입니다                      | 이름은 [이름]입니다
            성명 : 남궁민수                          | 성명 : [이름]
            보호자_김민준_동의서                     | 보호자_[이름]_동의서
            이름_ 홍길동                             | 이름_ [이름]
            이름 김 민 준 입니다                     | 이름 [이름] 입니다
            이름: 이솔                               | 이름: [이름]
            교사 최은영의 급여                       | 교사 [이름]의 급여
            학부모 이영희씨가 냈어요                 | 학부모 [이름]씨가 냈어요
            담임 박서연 선생님 수당                  | 담임 [이름] 선생님 수당
            민준이 엄마가 보육료를 냈어요            | [이름] 엄마가 보육료를 냈어요
            김철수 씨 계좌                           | [이름] 씨 계좌
            김민준 어린이 환불                       | [이름] 어린이 환불
            원장 정미경이 받았어요                   | 원장 [이름]이 받았어요
            원아 다은이가 그만뒀어요                 | 원아 [이름]이가 그만뒀어요
            보호자(이정훈)에게                       | 보호자([이름])에게
            이름은 Maria Santos 입니다               | 이름은 [이름] 입니다
            """)
    void hidesNamesWhereAWordAnnouncesOrFollowsThem(String text, String masked) {
        assertMasked(text, masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            서울특별시 양천구 목동로 123             | [주소]
            집이 양천구 신월동 123-4번지예요         | 집이 [주소]예요
            경기도 성남시 분당구 정자일로 95, 101동 1002호 | [주소]
            목동아파트 101동 1002호에 살아요         | [주소]에 살아요
            """)
    void hidesHomesDownToTheBuilding(String text, String masked) {
        assertMasked(text, masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "원아 보육료는 어디로 잡나요",
                "아동 수당과 교사 급여",
                "이름 없는 통장으로 들어온 돈",
                "이름이 비슷한 계정과목",
                "이름 변경 신고",
                "원아 정수기 필터",
                "교사 연수비와 교사 장려금",
                "교사 지원은 어떻게 되나요",
                "원아 정원이 줄었어요",
                "아동 인원이 늘어서 교사 채용이 필요합니다",
                "보조 교사 임금",
                "원아 현장학습비",
                "원장 차량 유지비",
                "어린이집 교사 명절 선물",
                "부모 부담 보육료",
                "학부모 운영위원회",
                "하늘 어린이집 원장",
                "장애영아 교사",
                "영아가 주도하는 놀이",
                "유치원 교사 경력",
                "조리사 고용보험",
                "직원 주휴수당",
                "그럼 부모가 냈으면요?"
            })
    void leavesWordsOfTheFieldAlone(String text) {
        assertMasked(text, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,200,000원을 2026-03-01에 냈어요",
                "1200000000원 계좌 이체",
                "세출 211목 수용비 및 수수료",
                "2025.03.01 ~ 2026.02.28",
                "사업자등록번호 123-45-67890",
                "문서번호 2025-03-01-0001",
                "영유아보육법 제10조제2항",
                "2026 03 01 1200000원",
                "최저임금 10,320원, 월 2,156,880원",
                "계좌로 50000원, 카드로 300000원",
                "대표전화 말고 1588 상담",
                "서울특별시 양천구 보육 담당 부서",
                "서울시 예산으로 100만원",
                "제12조 2025년 개정",
                "만 3세반 15명 25회",
                "0.5% 12345678"
            })
    void leavesAmountsDatesCodesAndPlacesAlone(String text) {
        assertMasked(text, text);
    }

    @Test
    void findsNumbersWithInvisibleCharactersInside() {
        assertMasked("900101-\u200B1234567", "[주민번호]");
    }

    @Test
    void findsHangulTypedInPieces() {
        String pieces = java.text.Normalizer.normalize("원아 김민준이", java.text.Normalizer.Form.NFD);
        assertMasked(pieces, "원아 [이름]이");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "이름은 홍길동, 계좌 110-123-456789, 010-1234-5678, 900101-1234567",
                "원아 김민준이 엄마 박서연 씨 집은 서울특별시 양천구 목동로 123 101동 1002호"
            })
    void maskingTwiceChangesNothing(String text) {
        String once = masking.mask(text).text();
        assertMasked(once, once);
    }

    @Test
    void takesTimeInProportionToTheText() {
        List<String> nasty = List.of(
                "1 ", "1-", "가", "가 ", "a", "a.", "@a", "서울시 ", "0 1 0 1 ", "계좌 1 ", "공일공", "1동 ", "12가", "\n", "　");
        for (String piece : nasty) {
            String text = piece.repeat(100_000 / piece.length());
            long started = System.nanoTime();
            masking.mask(text);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).as(piece).isLessThan(Duration.ofSeconds(3));
        }
    }

    private void assertMasked(String text, String masked) {
        assertThat(masking.mask(text).text()).isEqualTo(masked);
    }
}
