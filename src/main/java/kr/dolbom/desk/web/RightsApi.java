package kr.dolbom.desk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import kr.dolbom.desk.Explanation;
import kr.dolbom.desk.Explanations;
import kr.dolbom.desk.Objection;
import kr.dolbom.desk.Objections;
import kr.dolbom.desk.OwnData;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.For;
import kr.dolbom.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rights of the person for programs. */
@RestController
@For(Duty.ASK)
@RequestMapping("/api/v1")
@Tag(name = "내 권리")
class RightsApi {

    private final Explanations explanations;
    private final Objections objections;
    private final OwnData ownData;

    RightsApi(Explanations explanations, Objections objections, OwnData ownData) {
        this.explanations = explanations;
        this.objections = objections;
        this.ownData = ownData;
    }

    /** @param text why the answer is not accepted */
    record ObjectionRequest(@Nullable String text) {}

    /** @param due the last day on which the person is told what came of it */
    record ObjectionJson(String id, String question, String state, LocalDate due, String outcome, String answer) {
        static ObjectionJson of(Objection objection) {
            return new ObjectionJson(
                    objection.id().toString(),
                    objection.exchange().toString(),
                    objection.open() ? "open" : "answered",
                    objection.due(),
                    objection.outcome().map(Objection.Outcome::korean).orElse(""),
                    objection.answer());
        }
    }

    @GetMapping("/questions/{id}/explanation")
    @Operation(summary = "이 답이 나온 까닭", description = "어느 규칙과 글로, 얼마나 확신하며, 무엇으로 만든 답인지 알려 줍니다.")
    Explanation explanation(@PathVariable String id) {
        return explanations.require(id);
    }

    @PostMapping("/questions/{id}/objection")
    @Operation(summary = "답에 이의 내기", description = "사람이 살펴보고 30일 안에 알려 줍니다.")
    ObjectionJson object(@PathVariable String id, @RequestBody ObjectionRequest request, Actor actor) {
        String text = Optional.ofNullable(request.text()).orElse("");
        return ObjectionJson.of(objections.object(actor, id, text));
    }

    @GetMapping("/conversations/{id}/mine")
    @Operation(summary = "내 기록 받기")
    OwnData.Kept mine(@PathVariable String id, Actor actor) {
        return ownData.export(actor, id);
    }

    @DeleteMapping("/conversations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "내 기록 지우기", description = "되살릴 수 없습니다.")
    void erase(@PathVariable String id, Actor actor) {
        ownData.erase(actor, id);
    }
}
