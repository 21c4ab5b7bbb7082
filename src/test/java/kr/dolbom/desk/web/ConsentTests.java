package kr.dolbom.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Where consent is the ground, nothing is taken in before it is given, and what was kept goes when it is taken back. */
@TestPropertySource(properties = {"dolbom.privacy.ground=CONSENT", "dolbom.privacy.notice-version=2026-11"})
class ConsentTests extends RunningDesk {

    private static final String QUESTION = "{\"question\": \"정수기 렌탈료\"}";

    @Test
    void thePageAsksForConsentBeforeTheFirstQuestion() {
        assertThat(get("/").body()).contains("동의하고 묻기").doesNotContain("id=\"question\"");
        assertThat(get("/", "Cookie", consent()).body()).contains("id=\"question\"").doesNotContain("동의하고 묻기");
    }

    @Test
    void withoutConsentNothingIsTakenIn() {
        assertThat(post("/api/v1/questions", QUESTION).statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/questions", QUESTION).body()).contains("CONSENT_NEEDED").contains("2026-11");
        assertThat(post("/api/v1/questions", QUESTION, "X-Dolbom-Consent", "2020-01").statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/questions", QUESTION, "X-Dolbom-Consent", "2026-11").statusCode()).isEqualTo(200);
    }

    @Test
    void takingItBackDestroysTheConversationsUnderIt() {
        String consent = consent();
        HttpResponse<String> asked = form("/questions", "question=%EC%A0%95%EC%88%98%EA%B8%B0", "Cookie", consent);
        String conversation = asked.headers().firstValue("Location").orElseThrow().replaceAll("#.*", "");
        conversation = conversation.substring(conversation.indexOf("/conversations/"));
        assertThat(get(conversation).statusCode()).isEqualTo(200);
        form("/consent/withdraw", "", "Cookie", consent);
        assertThat(get(conversation).statusCode()).isEqualTo(404);
        assertThat(get("/", "Cookie", consent).body()).contains("동의하고 묻기");
    }

    private String consent() {
        String cookie = form("/consent", "").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
