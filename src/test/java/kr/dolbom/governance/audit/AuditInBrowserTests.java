package kr.dolbom.governance.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.governance.web.Caller;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

/** The auditor, the supervisor who opens an original and the counsellor who looks at an objection, in a real browser. */
@TestPropertySource(properties = "dolbom.privacy.keep-originals=true")
class AuditInBrowserTests extends RunningDeskInBrowser {

    private static final String PERSONAL = "원아 김민준 정수기 010-1234-5678 900101-1234567";

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "HIGH_CONTRAST", "NARROW"})
    void axeFindsNothingOnTheAuditorsPage(Look look) throws Exception {
        asked("정수기 렌탈료");
        Page page = page(look);
        signIn(page, accounts.add("", Role.AUDITOR));
        page.navigate(address("/audit"));
        assertThat(page.locator("tbody tr").first()).isVisible();
        press(page, page.locator("#chain button"));
        assertThat(page.locator("#chain .badge")).hasText("온전함");
        assertClean(page, look, "audit");
        nothingRunsOff(page);
        page.selectOption("select[name=kind]", "CONSULTATION");
        press(page, page.locator(".filters__deeds button"));
        assertThat(page.locator("tbody tr").first()).containsText("question.answered");
        page.navigate(address("/audit?who=nobody"));
        assertThat(page.locator(".empty")).isVisible();
        assertClean(page, look, "audit-empty");
    }

    @Test
    void whoIsNoAuditorReadsNothing() {
        Caller counsellor = signIn("", Role.COUNSELLOR);
        assertThat(counsellor.get("/audit").statusCode()).isEqualTo(403);
        assertThat(counsellor.get("/audit/export.jsonl").statusCode()).isEqualTo(403);
        Caller auditor = signIn("", Role.AUDITOR);
        assertThat(auditor.get("/audit/export.jsonl").body())
                .contains("\"class_uid\":6003")
                .contains("access.refused");
        assertThat(auditor.get("/audit/export.csv").body()).contains("번호,때,종류");
        assertThat(auditor.get("/audit?what=audit.exported").body()).contains("audit.exported");
    }

    @Test
    void anOriginalIsOpenedWithAGroundAndAReason() throws Exception {
        String id = asked(PERSONAL).get("id").asString();
        Page page = page(Look.LIGHT);
        signIn(page, accounts.add("", Role.SUPERVISOR));
        page.navigate(address("/originals/" + id));
        assertThat(page.content()).doesNotContain("010-1234-5678");
        assertClean(page, Look.LIGHT, "original-closed");
        page.selectOption("#ground", "REQUEST");
        page.fill("#reason", "본인이 전화로 열람을 요구하여 확인합니다");
        press(page, page.locator("main form button"));
        assertThat(page.locator("blockquote")).containsText("010-1234-5678");
        assertThat(page.locator("blockquote")).not().containsText("900101");
        assertClean(page, Look.LIGHT, "original-open");
        Caller auditor = signIn("", Role.AUDITOR);
        assertThat(auditor.get("/audit?what=original.opened&subject=" + id).body())
                .contains("REQUEST");
        assertThat(signIn("", Role.COUNSELLOR)
                        .get("/originals/" + UUID.fromString(id))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPersonLooksAtAnObjectionAndTheAskerIsTold() throws Exception {
        String id = asked("정수기 렌탈료").get("id").asString();
        post("/api/v1/questions/" + id + "/objection", "{\"text\": \"과목이 틀립니다\"}");
        Page page = page(Look.LIGHT);
        signIn(page, accounts.add("", Role.COUNSELLOR));
        page.navigate(address("/objections"));
        assertClean(page, Look.LIGHT, "objections");
        press(page, page.locator("tbody a").first());
        assertThat(page.locator("h1")).hasText("이의 살펴보기");
        assertClean(page, Look.LIGHT, "objection");
        page.selectOption("#outcome", "UPHELD");
        page.fill("#text", "매뉴얼 63쪽을 다시 확인하니 임차료는 수용비 및 수수료가 맞습니다.");
        press(page, page.locator("form[action$=answer] button"));
        assertThat(page.locator("form[action$=answer]")).hasCount(0);
        assertThat(get("/questions/" + id + "/why").body())
                .contains("답이 맞다고 확인했습니다")
                .contains("매뉴얼 63쪽을 다시");
    }

    @Test
    void anAdministratorSeesWhatWasDestroyed() throws Exception {
        Page page = page(Look.LIGHT);
        signIn(page, accounts.add("", Role.ADMINISTRATOR));
        page.navigate(address("/retention"));
        assertThat(page.locator("h1")).hasText("보관 기간");
        assertClean(page, Look.LIGHT, "retention");
    }

    private static void nothingRunsOff(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }
}
