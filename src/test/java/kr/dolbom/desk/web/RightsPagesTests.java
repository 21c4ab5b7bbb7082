package kr.dolbom.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rights of the person over HTTP: explanation, objection, own data, deletion. */
class RightsPagesTests extends RunningDesk {

    private static final String PERSONAL = "원아 김민준 정수기 010-1234-5678";

    @Test
    void everyAnswerLeadsToHowItCameAbout() {
        JsonNode asked = asked("정수기 렌탈료");
        String page =
                get("/conversations/" + asked.get("conversation").asString()).body();
        assertThat(page).contains("/questions/" + asked.get("id").asString() + "/why");
        String why = get("/questions/" + asked.get("id").asString() + "/why").body();
        assertThat(why)
                .contains("이 답이 나온 까닭")
                .contains("93%")
                .contains("2025 어린이집 재무회계 매뉴얼")
                .contains("이의 내기");
    }

    @Test
    void aProgramIsToldTheSame() {
        JsonNode asked = asked("정수기 렌탈료");
        JsonNode why = json(get("/api/v1/questions/" + asked.get("id").asString() + "/explanation"));
        assertThat(why.get("confidence").asDouble()).isEqualTo(0.93);
        assertThat(why.get("cited").size()).isEqualTo(2);
        assertThat(why.get("madeWith").get("program").asString()).isNotBlank();
    }

    @Test
    void anObjectionIsShownWithItsLastDay() {
        String id = asked("정수기 렌탈료").get("id").asString();
        JsonNode objection = json(post("/api/v1/questions/" + id + "/objection", "{\"text\": \"과목이 틀립니다\"}"));
        assertThat(objection.get("state").asString()).isEqualTo("open");
        assertThat(get("/questions/" + id + "/why").body())
                .contains(objection.get("due").asString())
                .contains("과목이 틀립니다");
    }

    @Test
    void anEmptyObjectionIsRefused() {
        String id = asked("정수기 렌탈료").get("id").asString();
        assertThat(post("/api/v1/questions/" + id + "/objection", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void oneTakesOnesDataAlongAndHasItDestroyed() {
        String conversation = asked(PERSONAL).get("conversation").asString();
        HttpResponse<String> file = get("/conversations/" + conversation + "/mine.json");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        JsonNode kept = json(file);
        assertThat(kept.get("questions").get(0).get("exchange").get("question").asString())
                .isEqualTo("원아 [이름] 정수기 [전화번호]");
        assertThat(get("/conversations/" + conversation + "/mine.html").body()).contains("원아 [이름] 정수기 [전화번호]");
        assertThat(get("/conversations/" + conversation + "/mine").body()).contains("모두 지우기");
        assertThat(send(request("/api/v1/conversations/" + conversation).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("/conversations/" + conversation).statusCode()).isEqualTo(404);
    }

    @Test
    void theNoticeTellsGroundPeriodAndRights() {
        assertThat(get("/privacy").body())
                .contains("제15조제1항제3호")
                .contains("365")
                .contains("이 답이 나온 까닭")
                .doesNotContain("동의하고 묻기");
    }

    @Test
    void nobodyUnknownReadsTheTrailOrOpensOriginals() {
        String id = asked(PERSONAL).get("id").asString();
        for (String path : new String[] {
            "/audit", "/audit/export.csv", "/audit/export.jsonl", "/retention", "/objections", "/originals/" + id
        }) assertThat(get(path).statusCode()).as(path).isIn(302, 303, 401, 403);
    }
}
