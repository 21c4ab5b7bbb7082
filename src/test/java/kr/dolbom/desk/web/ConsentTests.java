package kr.dolbom.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kr.dolbom.governance.web.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Where consent is the ground, nothing is taken in before it is given, and what was kept goes when it is taken back. */
@TestPropertySource(properties = {"dolbom.privacy.ground=CONSENT", "dolbom.privacy.notice-version=2026-11"})
class ConsentTests extends RunningDesk {

    private static final String QUESTION = "{\"question\": \"정수기 렌탈료\"}";

    @Test
    void thePageAsksForConsentBeforeTheFirstQuestion() {
        Caller asker = new Caller(address(""));
        assertThat(asker.get("/").body()).contains("동의하고 묻기").doesNotContain("id=\"question\"");
        assertThat(asker.form("/questions", "question", "정수기").statusCode()).isEqualTo(403);
        HttpResponse<String> given = asker.form("/consent");
        assertThat(given.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("dolbom-consent", "HttpOnly", "SameSite=Strict"));
        assertThat(asker.get("/").body()).contains("id=\"question\"").doesNotContain("동의하고 묻기");
    }

    @Test
    void withoutConsentNothingIsTakenIn() {
        assertThat(post("/api/v1/questions", QUESTION).statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/questions", QUESTION).body())
                .contains("CONSENT_NEEDED")
                .contains("2026-11");
        assertThat(post("/api/v1/questions", QUESTION, "X-Dolbom-Consent", "2020-01")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/api/v1/questions", QUESTION, "X-Dolbom-Consent", "2026-11")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takingItBackDestroysTheConversationsUnderIt() {
        Caller asker = new Caller(address(""));
        asker.get("/");
        asker.form("/consent");
        String conversation =
                Caller.place(asker.form("/questions", "question", "정수기")).replaceAll("#.*", "");
        assertThat(asker.get(conversation).statusCode()).isEqualTo(200);
        asker.form("/consent/withdraw");
        assertThat(get(conversation).statusCode()).isEqualTo(404);
        assertThat(asker.get("/").body()).contains("동의하고 묻기");
    }
}
