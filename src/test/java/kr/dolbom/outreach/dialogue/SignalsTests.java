package kr.dolbom.outreach.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.dolbom.kernel.Pack;
import org.junit.jupiter.api.Test;

/** The crisis signals of lists, in the words of the national system and of offices that write lists of their own. */
class SignalsTests {

    private static final String WRITTEN = """
            단전, 단수, 단가스, 전류제한, 전기료 체납, 전기요금체납, 수도요금 체납, 가스요금 체납, 공과금 체납
            건보료 체납, 건강보험료체납, 건강보험료 체납(6개월), 국민연금 보험료 체납, 국민연금체납
            금융연체, 대출 연체, 신용유의자, 신용회복 중지, 채무조정 중지, 개인회생, 불법사금융 피해, 카드값 연체
            통신료 체납, 통신비체납, 휴대전화 요금 체납
            월세 체납, 월세취약가구, 공공임대주택 임대료 체납, 공동주택 관리비 체납, 임차료 연체
            전세취약가구, 주거취약, 주거위기, 최저주거기준 미달, 고시원 거주, 쪽방, 노숙, 강제퇴거
            의료비 과다지출, 의료위기, 중증질환 산정특례, 희귀난치질환, 장기요양 등급, 요양급여 장기 미청구, 재난적의료비 지원,
            본인부담상한 초과, 방문건강관리 집중관리군, 응급실 이용, 영양플러스 대상
            실직, 실업급여 수급, 실업급여 종료, 고용위기, 일용근로 단절, 산재요양 종료, 휴업, 폐업, 휴폐업
            자살시도자, 자살고위험군, 자해, 정신건강위기, 정신질환, 알코올 중독, 심리상담 대상
            가정폭력, 아동학대, 노인학대, 범죄피해, 성폭력 피해, 데이트폭력
            독거노인, 1인가구, 고독사 위험, 고립은둔청년, 은둔형 외톨이, 사회적 고립, 주 소득자 사망, 세대주 사망, 배우자 사망, 이혼
            한부모, 조손가구, 가족돌봄청년, 장애인, 등록장애인, 치매, 신생아 난청, 미숙아, 출생 미신고, 양육 부담, 다자녀
            복지시설 퇴소, 자립준비청년, 보호종료아동, 출소, 기초수급 탈락, 기초생활보장 중지, 수급 탈락, 긴급복지 신청 탈락,
            복지급여 탈락, 차상위 탈락, 맞춤형급여 신규, 급여 중지, 학교 위기, 학업중단, 위기청소년, 교육급여 중지
            화재피해, 재난피해, 수해, 침수
            """;

    private static final Scripts SCRIPTS = new Scripts(Pack.allIn(Path.of("packs")));

    @Test
    void theSignalsOfListsLeadToQuestions() {
        List<String> unknown = Stream.of(WRITTEN.split("[,\\n]+"))
                .map(String::strip)
                .filter(signal -> !signal.isEmpty() && !SCRIPTS.knowSignal(signal))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void whatIsNoSignalLeadsToNone() {
        assertThat(Stream.of("없던신호", "확인 바람", "전화 안 받음", "비고").filter(SCRIPTS::knowSignal))
                .isEmpty();
    }
}
