package kr.dolbom.governance.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.governance.accounts.Accounts;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.kernel.Role;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in and looking after people in a real browser: by keyboard, and axe finds nothing. */
class PeopleInBrowserTests extends RunningDeskInBrowser {

    @Autowired
    Accounts all;

    @ParameterizedTest
    @EnumSource(Look.class)
    void axeFindsNothingOnAnyPageOfPeople(Look look) throws Exception {
        accounts.add("서울특별시/양천구/여성가족과", Role.COUNSELLOR);
        TestPerson administrator = accounts.add("", Role.ADMINISTRATOR);
        Page page = page(look);
        page.navigate(address("/sign-in"));
        assertClean(page, look, "sign-in");
        page.locator("#login").fill("nobody");
        page.locator("#password").fill("wrong password");
        page.locator("#password").press("Enter");
        assertThat(page.locator("[role=alert]")).containsText("맞지 않습니다");
        assertClean(page, look, "sign-in-wrong");
        signIn(page, administrator);
        page.navigate(address("/account"));
        assertClean(page, look, "account");
        page.navigate(address("/people"));
        page.locator("summary").first().click();
        assertClean(page, look, "people");
        page.locator(".rows a").first().click();
        assertClean(page, look, "person");
        nothingRunsOff(page);
        page.navigate(address("/sign-in/factor"));
        assertClean(page, look, "factor");
        nothingRunsOff(page);
        programs(page, look);
    }

    private void programs(Page page, Look look) throws Exception {
        page.navigate(address("/people/programs"));
        page.locator("main summary").click();
        page.locator("#name").fill("통계 수집");
        page.locator("input[name=role]").first().focus();
        page.keyboard().press("Space");
        page.locator("button.primary").hover();
        assertClean(page, look, "programs");
        nothingRunsOff(page);
        page.locator("#name").press("Enter");
        assertThat(page.locator("#token")).isVisible();
        assertClean(page, look, "program-token");
        nothingRunsOff(page);
    }

    @Test
    void theFirstAdministratorComesInByKeyboardAlone() throws Exception {
        Page page = page(Look.LIGHT);
        page.navigate(address("/sign-in/link/" + all.newAdministratorLink()));
        assertClean(page, Look.LIGHT, "first-administrator");
        page.locator("#name").focus();
        page.keyboard().type("가온");
        page.keyboard().press("Tab");
        page.keyboard().type("gaon-" + System.nanoTime());
        page.keyboard().press("Tab");
        page.keyboard().insertText("솔방울 기차표 우산꽂이 봄");
        page.keyboard().press("Tab");
        page.keyboard().insertText("솔방울 기차표 우산꽂이 봄");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("2단계 인증 준비");
        byte[] secret = new Base32().decode(page.locator(".secret").innerText().replace(" ", ""));
        page.locator("#code").fill(TestPerson.code(secret, Instant.now()));
        page.keyboard().press("Enter");
        assertThat(page.locator(".codes li")).hasCount(10);
        assertClean(page, Look.LIGHT, "recovery-codes");
        page.keyboard().press("Tab");
        page.locator("main a").focus();
        page.keyboard().press("Enter");
        page.waitForURL(address("/"));
        page.navigate(address("/people"));
        page.locator("summary").first().press("Enter");
        page.locator("#name").fill("나리");
        page.locator("#login").fill("nari-" + System.nanoTime());
        page.locator("#role").selectOption("COUNSELLOR");
        page.locator("#login").press("Enter");
        assertThat(page.locator("#link")).hasValue(java.util.regex.Pattern.compile("http.*/sign-in/link/.+"));
        assertClean(page, Look.LIGHT, "invitation");
        assertThat(elsewhere).isEmpty();
        // Taking a picture hides the caret by a style of its own, which the page does not allow.
        assertThat(complaints).allMatch(complaint -> complaint.startsWith("Applying inline style"));
    }

    @Test
    void somebodySignedInAsksAsBeforeAndSeesTheirNameOnThePage() {
        Page page = page(Look.NARROW);
        signIn(page, accounts.add("", Role.CENTRE_STAFF));
        page.navigate(address("/"));
        assertThat(page.locator(".top__who")).containsText("가온");
        page.locator("#question").fill("정수기 렌탈료는 어디로 잡나요?");
        page.locator("#question").press("Enter");
        assertThat(page.locator("#log article").first()).isVisible();
        assertThat(complaints).isEmpty();
    }

    private static void nothingRunsOff(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo((Integer) page.evaluate("document.documentElement.clientWidth"));
    }
}
