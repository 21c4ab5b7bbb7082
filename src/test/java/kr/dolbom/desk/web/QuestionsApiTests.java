package kr.dolbom.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QuestionsApiTests extends RunningDesk {

    @Test
    void answersWithAccountAndCitations() {
        JsonNode answer = asked("정수기 렌탈료 어디로 잡아요?");
        assertThat(answer.path("outcome").asString()).isEqualTo("cited");
        assertThat(answer.path("account").path("side").asString()).isEqualTo("세출");
        assertThat(answer.path("account").path("code").asString()).isEqualTo("211");
        assertThat(answer.path("citations").get(0).path("page").asInt()).isEqualTo(63);
        assertThat(answer.path("citations").get(1).path("article").asString()).isEqualTo("별표 8");
        assertThat(answer.path("citations").get(0).path("validFrom").asString()).isEqualTo("2025-03-01");
        assertThat(answer.path("retrieved")).hasSize(2);
    }

    @Test
    void saysNullWhereThereIsNoAccount() {
        assertThat(asked("축구 결과").path("account").isNull()).isTrue();
    }

    @Test
    void goesOnWithAConversation() {
        String conversation = asked("다육이 화분").path("conversation").asString();
        JsonNode answer = json(post(
                "/api/v1/questions",
                "{\"question\": \"원아가 활동에 씁니다, 화분\", \"conversation\": \"" + conversation + "\"}"));
        assertThat(answer.path("outcome").asString()).isEqualTo("cited");
        assertThat(json(get("/api/v1/conversations/" + conversation)).path("exchanges"))
                .hasSize(2);
    }

    @Test
    void opensAnEmptyConversation() {
        HttpResponse<String> opened = post("/api/v1/conversations", "");
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(get(opened.headers().firstValue("Location").orElseThrow()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsRatings() {
        String id = asked("정수기").path("id").asString();
        JsonNode receipt =
                json(post("/api/v1/questions/" + id + "/rating", "{\"rating\": \"down\", \"reason\": \"짧아요\"}"));
        assertThat(receipt.path("rating").asString()).isEqualTo("down");
    }

    @Test
    void keepsRequestsForACounsellor() {
        String id = asked("정수기").path("id").asString();
        assertThat(json(post("/api/v1/questions/" + id + "/counsellor", ""))
                        .path("counsellorAsked")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"question": ""}                                    | 400 | QUESTION_EMPTY
            {"question": null}                                  | 400 | QUESTION_EMPTY
            {}                                                  | 400 | QUESTION_EMPTY
            {"question": "\\u0000\\u200b"}                      | 400 | QUESTION_EMPTY
            {"question": "정수기", "asOf": "어제"}              | 400 | DATE_UNREADABLE
            {"question": "정수기", "asOf": "+999999999-01-01"}  | 400 | DATE_UNREADABLE
            {"question": "정수기", "place": "서울\\u0000"}      | 400 | PLACE_UNREADABLE
            {"question": "정수기", "conversation": "1"}         | 404 | CONVERSATION_NOT_FOUND
            {"question": ["정수기"]}                            | 400 | REQUEST_UNREADABLE
            {"question                                          | 400 | REQUEST_UNREADABLE
            []                                                  | 400 | REQUEST_UNREADABLE
            null                                                | 400 | REQUEST_UNREADABLE
            """)
    void refusesWhatItCannotAskWithAKoreanProblem(String body, int status, String code) {
        HttpResponse<String> refused = post("/api/v1/questions", body);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(refused).path("code").asString()).isEqualTo(code);
        assertThat(json(refused).path("detail").asString()).matches(".*[가-힣].*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "정수기 \\u0000 렌탈",
                "\\ud83d 정수기",
                "😀 정수기",
                "<script>alert(1)</script>",
                "'; drop table exchanges; --",
                "水 Ошибка عربى"
            })
    void answersOddTextLikeAnyOther(String question) {
        assertThat(asked(question).path("outcome").asString()).isEqualTo("cited");
    }

    @Test
    void saysHowLongAQuestionMayBe() {
        HttpResponse<String> refused = post("/api/v1/questions", "{\"question\": \"" + "가".repeat(5000) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("detail").asString()).contains("5,000자", "4,000자");
    }

    @Test
    void refusesALargeBody() {
        HttpResponse<String> refused = post("/api/v1/questions", "{\"question\": \"" + "가".repeat(100_000) + "\"}");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(json(refused).path("code").asString()).isEqualTo("REQUEST_TOO_LARGE");
    }

    @Test
    void refusesALargeBodyThatHidesItsLength() {
        byte[] body = ("{\"question\": \"" + "a".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = send(request("/api/v1/questions", "Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void refusesOtherMethodsAndTypes() {
        assertThat(get("/api/v1/questions").statusCode()).isEqualTo(405);
        assertThat(form("/api/v1/questions", "question=a").statusCode()).isEqualTo(415);
        assertThat(get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/conversations/nonsense").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://elsewhere.example",
        "Origin, null"
    })
    void refusesRequestsFromOtherSites(String header, String value) {
        HttpResponse<String> refused = post("/api/v1/questions", "{\"question\": \"정수기\"}", header, value);
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void takesRequestsFromItsOwnPage() {
        assertThat(post("/api/v1/questions", "{\"question\": \"정수기\"}", "Origin", address(""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void describesItself() {
        JsonNode description = json(get("/v3/api-docs"));
        assertThat(description.path("paths").propertyNames())
                .contains(
                        "/api/v1/questions",
                        "/api/v1/conversations",
                        "/api/v1/conversations/{id}",
                        "/api/v1/questions/{id}/rating",
                        "/api/v1/questions/{id}/counsellor");
    }

    @Test
    void everyResponseCarriesSecurityHeaders() {
        for (String path : new String[] {"/", "/api/v1/nothing", "/krds/css/component/output.css", "/nothing"}) {
            assertThat(get(path).headers().map())
                    .as(path)
                    .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
        }
        assertThat(get("/").headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }
}
