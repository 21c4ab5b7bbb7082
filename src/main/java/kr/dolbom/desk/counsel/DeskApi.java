package kr.dolbom.desk.counsel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.Replies;
import kr.dolbom.desk.handover.Attachment;
import kr.dolbom.desk.handover.Colleagues;
import kr.dolbom.desk.web.MessageJson;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk as JSON: the same front doors as the pages. */
@RestController
@For(Duty.WORK_DESK)
@RequestMapping("/api/v1/desk")
@Tag(name = "상담 창구", description = "사람이 답하는 상담을 찾고, 맡고, 넘기고, 답합니다")
class DeskApi {

    private final HandOvers handOvers;
    private final Replies replies;
    private final Colleagues colleagues;
    private final SentFile files;

    DeskApi(HandOvers handOvers, Replies replies, Colleagues colleagues, SentFile files) {
        this.handOvers = handOvers;
        this.replies = replies;
        this.colleagues = colleagues;
        this.files = files;
    }

    record QueueJson(Map<String, Long> counts, List<HandOverJson> handOvers) {}

    record OneJson(HandOverJson handOver, List<MessageJson> messages, List<EventJson> events) {}

    record EventJson(long number, String move, String by, String note, Instant at) {}

    record TextRequest(@Nullable String text) {}

    record CiteRequest(@Nullable String passage, @Nullable String quote) {}

    /** @param key the caller's own for this reply; sent twice it is sent once */
    record ReplyRequest(@Nullable String text, @Nullable String key) {}

    record FileJson(String id, String name, long bytes) {
        static FileJson of(Attachment file) {
            return new FileJson(file.id().toString(), file.name(), file.bytes());
        }
    }

    record ApproveRequest(long version) {}

    record ReplyJson(@Nullable MessageJson sent, HandOverJson handOver) {}

    @GetMapping("/hand-overs")
    @Operation(summary = "상담 목록", description = "show는 open, waiting, mine, approval, answered, all 가운데 하나입니다.")
    QueueJson list(Actor actor, @ModelAttribute QueueForm form) {
        Map<String, Long> counts = new TreeMap<>();
        handOvers.counts(actor).forEach((state, count) -> counts.put(HandOverJson.word(state), count));
        return new QueueJson(
                counts,
                handOvers.list(actor, form.filter(colleagues.of(actor))).stream()
                        .map(HandOverJson::of)
                        .toList());
    }

    @GetMapping("/hand-overs/{id}")
    @Operation(summary = "상담 하나")
    OneJson one(Actor actor, @PathVariable String id) {
        var handOver = handOvers.require(actor, id);
        return new OneJson(
                HandOverJson.of(handOver),
                handOvers.messages(handOver.conversation().toString(), 0).stream()
                        .map(MessageJson::of)
                        .toList(),
                handOvers.events(actor, handOver).stream()
                        .map(event -> new EventJson(
                                event.number(),
                                HandOverJson.word(event.move()),
                                event.by().name(),
                                event.note(),
                                event.at()))
                        .toList());
    }

    @PostMapping("/hand-overs/{id}/take")
    @Operation(summary = "맡기", description = "먼저 맡은 사람이 있으면 409와 그 이름을 돌려줍니다.")
    HandOverJson take(Actor actor, @PathVariable String id) {
        return HandOverJson.of(handOvers.take(actor, id));
    }

    @PostMapping("/hand-overs/{id}/return")
    @Operation(summary = "목록으로 돌려놓기")
    HandOverJson giveBack(Actor actor, @PathVariable String id, @RequestBody MoveRequest request) {
        return HandOverJson.of(handOvers.giveBack(actor, id, request.noteOrNone()));
    }

    @PostMapping("/hand-overs/{id}/give")
    @Operation(summary = "다른 상담원에게 넘기기")
    HandOverJson give(Actor actor, @PathVariable String id, @RequestBody MoveRequest request) {
        return HandOverJson.of(handOvers.give(actor, id, request.personOrNone(), request.noteOrNone()));
    }

    @PostMapping("/hand-overs/{id}/pass-on")
    @Operation(summary = "다른 기관으로 넘기기")
    HandOverJson passOn(Actor actor, @PathVariable String id, @RequestBody MoveRequest request) {
        return HandOverJson.of(handOvers.passOn(actor, id, request.organisationOrRoot(), request.noteOrNone()));
    }

    @PostMapping("/hand-overs/{id}/snooze")
    @Operation(summary = "미루기", description = "until은 2026-03-02T09:00:00Z처럼 적은 때입니다.")
    HandOverJson snooze(Actor actor, @PathVariable String id, @RequestBody MoveRequest request) {
        return HandOverJson.of(handOvers.snooze(actor, id, request.moment(), request.noteOrNone()));
    }

    @PostMapping("/hand-overs/{id}/wake")
    @Operation(summary = "미룬 상담 다시 시작하기")
    HandOverJson wake(Actor actor, @PathVariable String id) {
        return HandOverJson.of(handOvers.wake(actor, id));
    }

    @PostMapping("/hand-overs/{id}/notes")
    @Operation(summary = "동료에게 메모 남기기")
    HandOverJson note(Actor actor, @PathVariable String id, @RequestBody MoveRequest request) {
        return HandOverJson.of(handOvers.note(actor, id, request.noteOrNone()));
    }

    @PostMapping("/hand-overs/{id}/draft")
    @Operation(summary = "답변 초안 저장하기")
    void draft(Actor actor, @PathVariable String id, @RequestBody TextRequest request) {
        replies.write(actor, id, given(request.text()));
    }

    @PostMapping("/hand-overs/{id}/citations")
    @Operation(summary = "근거 붙이기", description = "passage는 서고에 있는 글의 번호, quote는 그 가운데 근거가 되는 문장입니다.")
    void cite(Actor actor, @PathVariable String id, @RequestBody CiteRequest request) {
        replies.cite(actor, id, given(request.passage()), given(request.quote()));
    }

    @PostMapping("/hand-overs/{id}/files")
    @Operation(summary = "파일 붙이기", description = "multipart/form-data의 files입니다.")
    List<FileJson> attach(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return files.receive(request, (name, bytes) -> replies.attach(actor, id, name, bytes)).stream()
                .map(FileJson::of)
                .toList();
    }

    @PostMapping("/hand-overs/{id}/reply")
    @Operation(summary = "답변 보내기", description = "같은 key로 다시 보내면 한 번만 보내고 처음 보낸 것을 돌려줍니다.")
    ReplyJson reply(Actor actor, @PathVariable String id, @RequestBody ReplyRequest request) {
        Replies.Outcome outcome = replies.send(actor, id, given(request.text()), given(request.key()));
        return new ReplyJson(outcome.sent().map(MessageJson::of).orElse(null), HandOverJson.of(outcome.handOver()));
    }

    @PostMapping("/hand-overs/{id}/approve")
    @Operation(summary = "승인하고 보내기", description = "version은 읽은 상담의 판입니다. 그 사이에 바뀌었으면 보내지 않습니다.")
    MessageJson approve(Actor actor, @PathVariable String id, @RequestBody ApproveRequest request) {
        return MessageJson.of(replies.approve(actor, id, request.version()));
    }

    @PostMapping("/hand-overs/{id}/send-back")
    @Operation(summary = "답변 돌려보내기")
    HandOverJson sendBack(Actor actor, @PathVariable String id, @RequestBody MoveRequest request) {
        return HandOverJson.of(replies.sendBack(actor, id, request.noteOrNone()));
    }

    @PostMapping("/hand-overs/{id}/take-back")
    @Operation(summary = "승인에서 거두어 고치기")
    HandOverJson takeBack(Actor actor, @PathVariable String id) {
        return HandOverJson.of(replies.takeBack(actor, id));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
