package kr.dolbom.outreach.texting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The page for those who were called, and the officers' one, in a real browser. */
@TestPropertySource(
        properties = {
            "dolbom.texting.carrier=provider",
            "dolbom.texting.from=16002129",
            "dolbom.outreach.called.codes-per-address=100",
            "dolbom.outreach.called.office=가온동 주민센터",
            "dolbom.outreach.called.phone=02-2620-3114",
            "dolbom.outreach.called.caller=1600-2129"
        })
class TextingInBrowserTests extends RunningDeskInBrowser {

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient rows;

    @ParameterizedTest
    @EnumSource(Look.class)
    void whoWasCalledReadsWhyAndRefuses(Look look) throws Exception {
        Page page = page(look);
        page.navigate(address("/called"));
        assertThat(page.locator("h1")).hasText("이 번호로 왜 전화했나요?");
        assertThat(complaints).isEmpty();
        assertClean(page, look, "called");
        nothingRunsOff(page);
        page.fill("#number", "010-1234-5678");
        press(page, page.locator("form.form button.primary"));
        assertThat(page.locator("#code-title")).isVisible();
        assertClean(page, look, "called-code");
        page.fill("#code", "1");
        press(page, page.locator("form.form button.primary"));
        assertThat(page.locator("[role=alert]")).containsText("확인 번호가 맞지 않거나");
        nothingRunsOff(page);
        assertThat(elsewhere).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "HIGH_CONTRAST", "NARROW"})
    void anOfficerLooksAtTexts(Look look) throws Exception {
        UUID text = texts.send(
                new Text(UUID.randomUUID(), "서울특별시/양천구", "010-1234-5678", "글", Optional.empty(), "16002129"));
        rows.sql("update texts set state = 'UNKNOWN', settled_at = now(), trouble = '통신사의 답이 없음' where id = ?")
                .param(text)
                .update();
        UUID other = texts.send(
                new Text(UUID.randomUUID(), "서울특별시/양천구", "010-1234-5679", "글", Optional.empty(), "16002129"));
        rows.sql("update texts set state = 'DELIVERED', instead = true, settled_at = now() where id = ?")
                .param(other)
                .update();
        Page page = page(look);
        signIn(page, accounts.add("서울특별시/양천구", Role.SUPERVISOR));
        page.navigate(address("/texts"));
        assertThat(page.locator(".counts")).containsText("알림톡 실패, 문자로 보냄: 휴대전화에 닿았습니다.");
        assertThat(page.locator("td[data-name=상태]").first()).containsText("확인되지 않았습니다");
        assertClean(page, look, "texts");
        nothingRunsOff(page);
    }

    private static void nothingRunsOff(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }
}
