package kr.dolbom.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.dolbom.desk.Ask;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.Consultations;
import kr.dolbom.desk.Conversation;
import kr.dolbom.desk.Exchange;
import kr.dolbom.desk.ExchangeJson;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.Rating;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions and conversations as JSON. */
@RestController
@For(Duty.ASK)
@RequestMapping("/api/v1")
@Tag(name = "상담", description = "질문하고, 근거 있는 답을 받고, 평가하고, 사람에게 넘깁니다")
class QuestionsApi {

    private final Consultations consultations;
    private final HandOvers handOvers;
    private final InstantSource clock;

    QuestionsApi(Consultations consultations, HandOvers handOvers, InstantSource clock) {
        this.consultations = consultations;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    /** @param conversation id of an earlier answer's conversation, for a follow-up */
    record QuestionRequest(
            @Nullable String question,
            @Nullable String asOf,
            @Nullable String place,
            @Nullable String conversation) {}

    record RatingRequest(@Nullable String rating, @Nullable String reason) {}

    /** @param key the caller's own for this note; sent twice it is kept once */
    record CounsellorRequest(
            @Nullable String note, @Nullable String key) {}

    record ConversationJson(String id, List<ExchangeJson> exchanges) {
        static ConversationJson of(Conversation conversation) {
            return new ConversationJson(
                    conversation.id().toString(),
                    conversation.exchanges().stream().map(ExchangeJson::of).toList());
        }
    }

    /** What became of a rating or of a request for a counsellor. */
    record ReceiptJson(String id, @Nullable String rating, boolean counsellorAsked) {
        static ReceiptJson of(Exchange exchange) {
            return new ReceiptJson(
                    exchange.id().toString(),
                    exchange.rated().map(QuestionsApi::word).orElse(null),
                    exchange.counsellorAsked());
        }
    }

    @PostMapping("/questions")
    @Operation(
            summary = "질문하기",
            description = "asOf는 기준일(없으면 오늘), place는 지역(서울특별시/양천구), conversation은 이어 물을 때의 상담 번호입니다.")
    ExchangeJson ask(@RequestBody QuestionRequest request) {
        return ExchangeJson.of(consultations.ask(new Ask(
                Optional.ofNullable(request.conversation()).filter(id -> !id.isBlank()),
                given(request.question()),
                Ask.day(given(request.asOf()), AsOf.today(clock)),
                Ask.place(given(request.place())),
                Channel.HTTP)));
    }

    @PostMapping("/conversations")
    @Operation(summary = "빈 상담 열기")
    ResponseEntity<ConversationJson> open() {
        Conversation opened = consultations.open(Channel.HTTP);
        return ResponseEntity.created(URI.create("/api/v1/conversations/" + opened.id()))
                .body(ConversationJson.of(opened));
    }

    @GetMapping("/conversations/{id}")
    @Operation(summary = "상담 읽기", description = "마지막 200개의 질문과 답을 오래된 것부터 돌려줍니다.")
    ConversationJson conversation(@PathVariable String id) {
        return ConversationJson.of(consultations.require(id));
    }

    @PostMapping("/questions/{id}/rating")
    @Operation(summary = "답변 평가하기", description = "rating은 up 또는 down, reason은 이유입니다. 다시 보내면 바뀝니다.")
    ReceiptJson rate(@PathVariable String id, @RequestBody RatingRequest request) {
        return ReceiptJson.of(
                consultations.rate(id, rating(given(request.rating())), given(request.reason()), Channel.HTTP));
    }

    @PostMapping("/questions/{id}/counsellor")
    @Operation(summary = "상담원에게 넘기기", description = "사람이 답할 질문으로 남깁니다. 두 번 보내도 하나입니다.")
    ReceiptJson requestCounsellor(
            Actor actor, @PathVariable String id, @RequestBody(required = false) @Nullable CounsellorRequest request) {
        String note = request == null ? "" : given(request.note());
        String key = request == null ? "" : given(request.key());
        handOvers.ask(actor, id, note, key, Channel.HTTP);
        return ReceiptJson.of(consultations.requireExchange(id));
    }

    static Rating rating(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "up" -> Rating.UP;
            case "down" -> Rating.DOWN;
            default -> throw new Problem(Code.REQUEST_UNREADABLE);
        };
    }

    static String word(Rating rating) {
        return rating.name().toLowerCase(Locale.ROOT);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
