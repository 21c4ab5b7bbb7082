package kr.dolbom.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.Consultations;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.live.Live;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** An asker's talk with a person, as JSON; the id of the conversation is the key. */
@RestController
@For(Duty.ASK)
@RequestMapping("/api/v1/conversations/{id}")
@Tag(name = "상담원과 이야기", description = "사람에게 묻고, 답을 바로 받습니다")
class MessagesApi {

    private final HandOvers handOvers;
    private final Consultations consultations;
    private final Live live;

    MessagesApi(HandOvers handOvers, Consultations consultations, Live live) {
        this.handOvers = handOvers;
        this.consultations = consultations;
        this.live = live;
    }

    /** @param key the caller's own for these words; sent twice they are kept once */
    record WordsRequest(
            @Nullable String text,
            @Nullable String handOver,
            @Nullable String key) {}

    record AskedJson(String handOver, String state) {
        static AskedJson of(HandOver one) {
            return new AskedJson(one.id().toString(), one.state().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @PostMapping("/counsellor")
    @Operation(summary = "사람에게 바로 묻기")
    AskedJson ask(Actor actor, @PathVariable String id, @RequestBody WordsRequest request) {
        return AskedJson.of(handOvers.askPerson(actor, id, given(request.text()), given(request.key()), Channel.HTTP));
    }

    @PostMapping("/messages")
    @Operation(summary = "이어서 쓰기", description = "답변을 받은 뒤에 쓰면 다시 열립니다.")
    MessageJson write(Actor actor, @PathVariable String id, @RequestBody WordsRequest request) {
        return MessageJson.of(handOvers.write(
                actor, id, given(request.handOver()), given(request.text()), given(request.key()), Channel.HTTP));
    }

    @GetMapping("/messages")
    @Operation(summary = "주고받은 글 읽기", description = "after보다 뒤의 글을 오래된 것부터 돌려줍니다.")
    List<MessageJson> messages(@PathVariable String id, @RequestParam(defaultValue = "0") long after) {
        return handOvers.messages(id, after).stream().map(MessageJson::of).toList();
    }

    @GetMapping("/hand-overs")
    @Operation(summary = "이 상담에서 사람에게 물은 것")
    List<AskedJson> handOvers(@PathVariable String id) {
        return handOvers.ofConversation(id).stream().map(AskedJson::of).toList();
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "주고받은 글을 바로 받기", description = "끊기면 Last-Event-ID로 이어서 받습니다.")
    SseEmitter stream(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long last) {
        UUID conversation = consultations.require(id).id();
        return live.conversation(
                conversation,
                Math.max(after, last),
                (known, from) -> handOvers.messages(known.toString(), from),
                MessageJson::of);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
