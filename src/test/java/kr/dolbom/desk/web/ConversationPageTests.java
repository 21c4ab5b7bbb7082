package kr.dolbom.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The page as a browser without JavaScript meets it. */
class ConversationPageTests extends RunningDesk {

    private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml"};

    @Test
    void aFormAsksAndLeadsToItsConversation() {
        String page = get(asked("question=%EC%A0%95%EC%88%98%EA%B8%B0", BROWSER), BROWSER)
                .body();
        assertThat(page).contains("세출 211 수용비 및 수수료로 처리합니다.", "관리운영비", "임대차 계약서", "AI 자동 안내입니다");
    }

    @Test
    void everythingTypedIsShownAsText() {
        String page = get(asked("question=%3Cscript%3Ealert(1)%3C%2Fscript%3E", BROWSER), BROWSER)
                .body();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
    }

    @Test
    void theScriptGetsTheNewExchangeOnly() {
        HttpResponse<String> part = form("/questions", "question=a", "HX-Request", "true", "Accept", "text/html");
        assertThat(part.body()).contains("<article").doesNotContain("<html");
        assertThat(part.headers().firstValue("HX-Push-Url"))
                .hasValueSatisfying(url -> assertThat(url).startsWith("/conversations/"));
    }

    @Test
    void theScriptGetsProblemsItCanShow() {
        HttpResponse<String> refused = form("/questions", "question=", "HX-Request", "true", "Accept", "text/html");
        assertThat(json(refused).path("code").asString()).isEqualTo("QUESTION_EMPTY");
    }

    @Test
    void peopleGetAKoreanErrorPage() {
        HttpResponse<String> missing = get("/nothing/here", BROWSER);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("찾으시는 화면이 없습니다", "첫 화면으로");
    }

    @Test
    void peopleGetAKoreanPageForWhatTheGuardRefuses() {
        HttpResponse<String> refused = form("/questions", "question=" + "a".repeat(100_000), BROWSER);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("보내신 내용이 너무 큽니다");
        assertThat(form("/questions", "question=a", "Accept", "text/html", "Sec-Fetch-Site", "cross-site")
                        .body())
                .contains("다른 사이트에서 보낸 요청");
    }

    @Test
    void aSourceOpensItsPassageWithTheCarryingWordsMarked() {
        String id = asked("정수기").path("id").asString();
        assertThat(get("/questions/" + id + "/sources/1", BROWSER).body())
                .contains("<mark>물품 임차료와 소규모 수선비는 수용비 및 수수료로 처리한다.</mark>", "1년 넘게 쓰는 비품");
    }

    @Test
    void aSourceSaysOnWhichDaysItsWordsHoldAndLeadsToTheLibrary() {
        String id = asked("정수기").path("id").asString();
        assertThat(get("/questions/" + id + "/sources/1", BROWSER).body())
                .contains("이 문구가 쓰이는 날: ", "2025-03-01부터", "/library/passages/childcare-accounting-manual-2025%23");
    }

    @Test
    void aSourceThatIsNotImportedSaysSo() {
        String id = asked("정수기").path("id").asString();
        assertThat(get("/questions/" + id + "/sources/2", BROWSER).body()).contains("별표 8", "아직 서고에 없습니다");
    }

    @Test
    void aSourceThatDoesNotExistIsNotFound() {
        String id = asked("정수기").path("id").asString();
        assertThat(get("/questions/" + id + "/sources/9", BROWSER).statusCode()).isEqualTo(404);
        assertThat(get("/questions/" + id + "/sources/x", BROWSER).statusCode()).isEqualTo(404);
    }

    @Test
    void claimsNoOfficialGovernmentSite() {
        assertThat(get("/", BROWSER).body()).doesNotContain("공식 전자정부");
    }

    @Test
    void ratingAndCounsellorWorkAsPlainForms() {
        String id = asked("정수기").path("id").asString();
        assertThat(form("/questions/" + id + "/rating", "rating=down", BROWSER).statusCode())
                .isEqualTo(302);
        assertThat(form("/questions/" + id + "/counsellor", "note=", BROWSER).statusCode())
                .isEqualTo(302);
    }

    private String asked(String fields, String... headers) {
        HttpResponse<String> answered = form("/questions", fields, headers);
        assertThat(answered.statusCode()).isEqualTo(302);
        return answered.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+|#.*", "");
    }
}
