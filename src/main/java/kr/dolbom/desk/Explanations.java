package kr.dolbom.desk;

import java.util.List;
import java.util.Map;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.AnsweringSettings;
import kr.dolbom.answering.Basis;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.SourceRef;
import org.springframework.stereotype.Component;

/** Tells how an answer came about, from what was kept with it. */
@Component
public class Explanations {

    private static final String PERSONAL_DATA = "질문에 적힌 개인정보는 찾기 전에 가려지므로 답에 영향을 주지 않습니다. 기준일과 지역만 답을 바꿀 수 있습니다.";
    private static final String BY_WHOM = "사람이 만든 규칙과 서고의 글에서 자동으로 고른 안내입니다. 행정처분이나 결정이 아닙니다.";
    private static final String RIGHTS = "받아들이기 어려우면 이의를 낼 수 있습니다. 사람이 다시 살펴보고 30일 안에 알려 드립니다.";

    private final Consultations consultations;
    private final MadeWith madeWith;
    private final AnsweringSettings settings;

    Explanations(Consultations consultations, MadeWith madeWith, AnsweringSettings settings) {
        this.consultations = consultations;
        this.madeWith = madeWith;
        this.settings = settings;
    }

    public Explanation require(String exchange) {
        return of(consultations.requireExchange(exchange));
    }

    /** The answer itself. */
    public Exchange exchange(String exchange) {
        return consultations.requireExchange(exchange);
    }

    private Explanation of(Exchange exchange) {
        Basis basis = exchange.reply().basis();
        Map<String, String> made = Acting.holding(exchange.conversation(), () -> madeWith.of(exchange.id()));
        return new Explanation(
                exchange.id().toString(),
                exchange.question().text(),
                exchange.asOf().day(),
                exchange.place().toString(),
                Outcome.of(exchange.reply().answer()).word(),
                decided(exchange.reply().answer(), basis),
                basis.rule(),
                basis.topic(),
                exchange.reply().confidence(),
                threshold(made),
                labels(exchange.reply().answer().citations().stream().map(cited -> cited.source())),
                labels(exchange.reply().retrieved().stream().map(place -> place.source())),
                made,
                PERSONAL_DATA,
                BY_WHOM,
                RIGHTS);
    }

    private double threshold(Map<String, String> made) {
        String then = made.get("threshold");
        return then == null ? settings.threshold() : Double.parseDouble(then);
    }

    private static List<String> labels(java.util.stream.Stream<SourceRef> sources) {
        return sources.map(SourceRef::label).distinct().toList();
    }

    private static String decided(Answer answer, Basis basis) {
        return switch (basis.kind()) {
            case RULE ->
                answer instanceof Answer.Refused
                        ? "이 물음에는 글만으로 답할 수 없다고 적어 둔 규칙에 가장 가까웠습니다."
                        : "질문과 가장 가까운 규칙 하나를 골라 그대로 답했습니다.";
            case PERSON -> "같은 물음에 상담원이 답하고 다른 사람이 검토해 올린 답변을 그대로 보여 드렸습니다.";
            case PASSAGE -> "맞는 규칙이 없어, 서고에서 찾은 글의 문장을 그대로 옮겼습니다.";
            case SILENCE -> "규칙도 글도 충분히 맞지 않아 답하지 않았습니다.";
            case DIRECT ->
                answer instanceof Answer.Refused ? "답하지 않기로 정해 둔 종류의 질문이었습니다." : "물어보신 조문·과목이나 고르신 보기를 그대로 따라 답했습니다.";
        };
    }
}
