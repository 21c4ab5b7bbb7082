package kr.dolbom.outreach.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer at the queue while calls end. */
class CasesInBrowserTests extends RunningDeskInBrowser {

    @Autowired
    Cases cases;

    @Autowired
    Alerts alerts;

    @Autowired
    Scripts scripts;

    @Test
    void aDangerComesUpWithoutAnybodyAsking() {
        Page page = officer(Look.LIGHT, "서울특별시/급한동");
        page.navigate(address("/cases"));
        alerts.raise(Calls.order("서울특별시/급한동", "김급해"), Danger.SELF_HARM, "죽고 싶어요");
        assertThat(page.locator(".alert")).containsText("김급해");
        page.locator(".alert button").press("Enter");
        assertThat(page.locator(".alert")).hasCount(0);
    }

    @Test
    void theWholeWayToADecisionGoesByKeyboard() {
        keep("서울특별시/자판동", "이자판");
        Page page = officer(Look.LIGHT, "서울특별시/자판동");
        page.navigate(address("/cases"));
        press(page, page.locator(".line form button"));
        assertThat(page.locator("#unopened")).containsText("돈");
        assertThat(page.locator("#decision form")).hasCount(0);
        press(page, page.locator("#TRANSCRIPT button"));
        assertThat(page.locator("#TRANSCRIPT")).containsText("허리가 아파서 병원에 못 가요");
        page.locator("#decision input[value=VISIT]").focus();
        page.keyboard().press("Space");
        page.locator("#note").fill("내일 오전 방문");
        press(page, page.locator("#decision button"));
        assertThat(page.locator("#decision .history")).containsText("방문");
        assertThat(page.locator("#decision .history")).containsText("통화 전체");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void axeFindsNothingAndNothingRunsOffTheSide(Look look) throws Exception {
        String office = "서울특별시/보는동" + look.ordinal();
        keep(office, "박하나");
        CallOrder urgent = Calls.order(office, "최급한", "단전");
        cases.keep(urgent, Calls.held(scripts, urgent, "아니요", "빚 때문에 죽고 싶어요"));
        Page page = officer(look, office);
        page.navigate(address("/cases"));
        assertThat(page.locator(".line")).hasCount(2);
        assertClean(page, look, "cases-queue");
        assertFits(page);
        page.locator(".line a").last().click();
        press(page, page.locator("#take"));
        press(page, page.locator("#HEALTH form button").first());
        assertThat(page.locator("#HEALTH .talk")).containsText("허리가 아파서");
        press(page, page.locator("#TRANSCRIPT button"));
        assertThat(page.locator("#TRANSCRIPT .talk")).isVisible();
        page.locator("summary").all().forEach(summary -> press(page, summary));
        assertClean(page, look, "cases-case");
        assertFits(page);
        page.locator("#HEALTH input[value=NO]").check();
        page.locator("#words-HEALTH").fill("이미 치료를 받고 있음");
        press(page, page.locator("#HEALTH details button"));
        assertThat(page.locator("#HEALTH .domain__edit")).containsText("이미 치료를");
        page.locator("#decision input[value=VISIT]").check();
        press(page, page.locator("#decision > form button"));
        assertThat(page.locator("#decision .history")).containsText("방문");
        assertClean(page, look, "cases-decided");
        assertFits(page);
    }

    private void keep(String office, String name) {
        CallOrder order = Calls.order(office, name, "전기요금 체납");
        cases.keep(
                order,
                Calls.held(
                        scripts,
                        order,
                        "허리가 아파서 병원에 못 가요",
                        "네 병원비가 부담돼요",
                        "생활비가 빠듯하고 힘들어요",
                        "전기세가 석 달 밀렸는데 한 삼십오만 원 돼요",
                        "빚은 없어요",
                        "글쎄요",
                        "그냥 그래요",
                        "아니요",
                        "네 잘 먹어요"));
    }

    private static void assertFits(Page page) {
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    private Page officer(Look look, String office) {
        Page page = page(look);
        signIn(page, accounts.add(office, Role.COUNSELLOR));
        return page;
    }
}
