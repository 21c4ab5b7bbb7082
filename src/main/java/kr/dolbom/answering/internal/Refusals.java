package kr.dolbom.answering.internal;

import java.util.List;
import kr.dolbom.answering.Answer.Reason;
import kr.dolbom.answering.Answer.Refused;

/** The Korean texts of silence: what we don't do, why, and who can help. */
final class Refusals {

    private static final String LOCAL_OFFICE = "관할 시·군·구 보육 담당 부서";

    private Refusals() {}

    static Refused of(Reason reason) {
        return switch (reason) {
            case NO_GROUND -> noGround(LOCAL_OFFICE, "무엇을 위해 쓰거나 받은 돈인지");
            case LEFT_TO_OTHERS -> refused(reason, "이 자료에서는 확인할 수 없습니다.", LOCAL_OFFICE);
            case OUT_OF_SCOPE -> outside("돌봄 행정");
            case PERSONAL_DATA ->
                refused(
                        reason,
                        "다른 사람의 개인정보는 찾거나 알려드릴 수 없습니다. 이곳에는 개인정보가 저장되어 있지도 않습니다.",
                        "어린이집의 개인정보 보호책임자(긴급한 일이면 112·119)");
            case FRAUD ->
                refused(
                        reason,
                        "사실과 다르게 꾸미거나 숨기는 일은 도와드릴 수 없습니다. 거짓 회계보고와 보조금 부정 사용은 환수·행정처분·처벌 대상입니다. 바르게 처리하는 방법을 물으시면 근거와 함께 안내하겠습니다.",
                        LOCAL_OFFICE);
            case HIDDEN_ORDER -> refused(reason, "안내 방식을 바꾸라는 요청은 따를 수 없습니다. 알고 싶은 것을 한 문장으로 적어 주세요.", LOCAL_OFFICE);
            case UNREADABLE ->
                refused(reason, "질문을 알아보지 못해 답변드릴 수 없습니다. 무엇을 사거나 받은 것인지 우리말로 한 문장 적어 주세요.", LOCAL_OFFICE);
        };
    }

    /**
     * @param office who knows
     * @param missing what to add to the question
     */
    static Refused noGround(String office, String missing) {
        return refused(
                Reason.NO_GROUND,
                "가지고 있는 지침과 법령에서 이 질문에 답할 근거를 찾지 못했습니다. 근거를 확인할 수 없는 내용은 답하지 않습니다. %s 한 문장 더 적어 주시면 다시 찾아보겠습니다."
                        .formatted(missing),
                office + " 또는 아래의 ‘상담원에게 묻기’");
    }

    /** @param fields what the desk does answer */
    static Refused outside(String fields) {
        return refused(
                Reason.OUT_OF_SCOPE,
                "이 상담 데스크가 맡은 분야의 질문이 아니어서 답변드릴 수 없습니다. 답할 수 있는 분야는 %s입니다.".formatted(fields),
                "질문하신 분야를 맡은 기관");
    }

    private static Refused refused(Reason reason, String explanation, String whereToAsk) {
        return new Refused(reason, explanation, whereToAsk, List.of());
    }
}
