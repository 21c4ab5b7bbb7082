package kr.dolbom.desk.counsel;

import java.util.List;
import kr.dolbom.answering.Answer;
import kr.dolbom.desk.Exchange;

/**
 * What Dolbom found and why it was unsure.
 *
 * @param why in a sentence
 * @param text its answer as plain text
 */
record Finding(
        String question, String asOf, String place, String why, int confidence, String text, List<String> places) {

    private static final int PLACES = 5;

    static Finding of(Exchange exchange) {
        return new Finding(
                exchange.question().text(),
                exchange.asOf().toString(),
                exchange.place().toString(),
                why(exchange.reply().answer()),
                (int) Math.round(exchange.reply().confidence() * 100),
                exchange.reply().answer().text(),
                exchange.reply().retrieved().stream()
                        .limit(PLACES)
                        .map(place -> place.source().label())
                        .toList());
    }

    private static String why(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> "근거를 찾아 답했지만, 질문하신 분이 사람의 확인을 원합니다.";
            case Answer.NeedsDetail detail -> "‘" + detail.topic() + "’에 따라 답이 달라져 되물었습니다.";
            case Answer.Refused refused ->
                switch (refused.reason()) {
                    case NO_GROUND -> "찾은 글이 이 질문의 답을 정하고 있지 않아 답하지 않았습니다.";
                    case LEFT_TO_OTHERS -> "지침이 지자체나 다른 기관에 맡긴 일이라 답하지 않았습니다.";
                    case OUT_OF_SCOPE -> "담당 분야 밖의 질문으로 보아 답하지 않았습니다.";
                    case PERSONAL_DATA -> "다른 사람의 개인정보를 묻는 것으로 보아 답하지 않았습니다.";
                    case FRAUD -> "부정한 처리를 묻는 것으로 보아 답하지 않았습니다.";
                    case HIDDEN_ORDER -> "답변을 조종하려는 말로 보아 답하지 않았습니다.";
                    case UNREADABLE -> "질문의 뜻을 읽지 못했습니다.";
                };
        };
    }
}
