package kr.dolbom.outreach.campaign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a file to a running campaign, as an officer does it in a browser. */
class CampaignsInBrowserTests extends RunningDeskInBrowser {

    @Autowired
    JdbcClient rows;

    private static final String LIST = """
            이름,생년,주소,전화1,전화2,위기정보,희망시간,담당자
            김하나,1950,서울 양천구 신정로 101동 1203호,010-1234-5678,02-2620-1234,단전,오후,박담당
            이두리,1958,서울 양천구 목동로 3동 402호,010-2222-3333,,월세 체납,,박담당
            ,1940,서울 양천구,010-3333-4444,,,,
            최네온,1961,서울 양천구,1234,,없던 신호,,
            """;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "HIGH_CONTRAST", "NARROW"})
    void aListIsLookedAtBeforeAnythingIsKeptAndRunsWhenItIsStarted(Look look) throws Exception {
        Page page = page(look);
        TestPerson leader = accounts.add("서울특별시/" + look, Role.SUPERVISOR);
        signIn(page, leader);
        page.navigate(address("/campaigns"));
        assertClean(page, look, "campaigns");
        page.navigate(address("/campaigns/new"));
        assertClean(page, look, "campaign-new");
        page.locator("#list")
                .setInputFiles(new FilePayload("명단.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        press(page, page.getByText("살펴보기"));
        assertThat(page.locator("main")).containsText("모두 4줄 가운데 2가구에 걸 수 있습니다");
        assertThat(page.locator("main")).containsText("010-****-5678");
        assertThat(page.content()).doesNotContain("김하나", "1234-5678");
        assertClean(page, look, "campaign-preview");
        page.locator("#name").fill("2차 명단 " + look);
        page.locator("#officerName").fill("박담당");
        page.locator("#officePhone").fill("02-2620-1234");
        press(page, page.locator("button:has-text('가구 담기')"));
        assertThat(page.locator("h1")).hasText("2차 명단 " + look);
        assertThat(page.locator("#now")).containsText("준비됨");
        assertThat(page.locator("#now .notice")).containsText("전화 회선이 이어져 있지 않아");
        assertThat(page.locator("#now .notice")).containsText("문자 서비스가 이어져 있지 않습니다");
        assertClean(page, look, "campaign-draft");
        press(page, page.locator("button:has-text('시작')"));
        assertThat(page.locator("#now")).containsText("거는 중");
        assertClean(page, look, "campaign-running");
        if (look == Look.LIGHT) staysOpenWhileCountsRenew(page);
        String campaign = page.url();
        page.navigate(campaign + "/plan");
        assertThat(page.locator("main")).containsText("먼저 잠시 멈추고");
        assertClean(page, look, "campaign-plan-running");
        press(page, page.locator("button:has-text('잠시 멈추기')"));
        assertThat(page.locator("#now")).containsText("잠시 멈춤");
        page.navigate(campaign + "/plan");
        page.locator("[name=to]").fill("16:00");
        page.locator("[name=day][value=FRIDAY]").uncheck();
        assertClean(page, look, "campaign-plan");
        press(page, page.locator("main button:has-text('계획 바꾸기')"));
        assertThat(page.locator(".campaign__changes dl"))
                .hasText(new String[] {"거는 요일 전에는 월 화 수 목 금 이제는 월 화 수 목", "거는 시간 전에는 09:30–17:30 이제는 09:30–16:00"});
        assertClean(page, look, "campaign-plan-versions");
        page.navigate(campaign);
        left(campaign);
        page.navigate(page.url() + "/unreached");
        assertThat(page.getByText("번호 1개에 3번 걸었음").first()).isInViewport();
        assertClean(page, look, "campaign-unreached");
        page.navigate(address("/campaigns/measures"));
        assertThat(page.locator("main")).containsText("월세 체납");
        assertClean(page, look, "campaign-measures");
        page.navigate(address("/campaigns"));
        assertClean(page, look, "campaigns-some");
        filledInAsLastTime(page);
        assertThat(elsewhere).isEmpty();
        // The screenshots themselves try to style the page.
        assertThat(complaints).allMatch(complaint -> complaint.startsWith("Applying inline style"));
    }

    private void filledInAsLastTime(Page page) {
        page.navigate(address("/campaigns/new"));
        page.locator("#list")
                .setInputFiles(new FilePayload("명단.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        press(page, page.getByText("살펴보기"));
        assertThat(page.locator("#officePhone")).hasValue("02-2620-1234");
        assertThat(page.locator("[name=to]")).hasValue("16:00");
        assertThat(page.locator("#name")).hasValue("");
    }

    private static void staysOpenWhileCountsRenew(Page page) {
        Locator stop = page.locator("#now summary");
        stop.focus();
        page.waitForResponse("**/now", () -> {});
        assertThat(stop).isFocused();
        stop.press("Enter");
        page.waitForTimeout(3_500);
        assertThat(page.locator("#now details[open]")).isVisible();
        stop.press("Enter");
    }

    /** As if the dialler had given up on the campaign's households. */
    private void left(String campaign) {
        String id = campaign.substring(campaign.lastIndexOf('/') + 1);
        Acting.asTheApplication(() -> rows.sql("""
                        update targets set state = 'NOT_REACHED', reason = '번호 1개에 3번 걸었음', tries = 3, settled_at = now()
                        where campaign = ?::uuid
                        """).param(id).update());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "NARROW"})
    void aListThatIsTooLargeIsToldBeforeItIsSentAndAfter(Look look) throws Exception {
        Page page = page(look);
        signIn(page, accounts.add("서울특별시/양천구", Role.SUPERVISOR));
        page.navigate(address("/campaigns/new"));
        FilePayload large = new FilePayload("명단.csv", "text/csv", new byte[11 << 20]);
        page.locator("#list").setInputFiles(large);
        assertThat(page.locator("form .trouble"))
                .hasText("“명단.csv” 파일이 너무 큽니다(11MB, 10MB까지 됩니다). 줄이거나 나누어 저장한 파일을 골라 주세요.");
        page.getByText("살펴보기").click();
        assertThat(page).hasURL(address("/campaigns/new"));
        assertClean(page, look, "campaign-list-too-large");
        page.locator("#list").evaluate("it => delete it.dataset.megabytes");
        page.locator("#list").evaluate("it => it.setCustomValidity('')");
        Response answer = page.waitForResponse(
                "**/campaigns/lists**", () -> page.getByText("살펴보기").click());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(page.locator("main")).containsText("명단 파일이 너무 큽니다(10MB까지).");
        assertClean(page, look, "campaign-list-refused");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "NARROW"})
    void holidaysAreTypedAndTakenBack(Look look) throws Exception {
        Page page = page(look);
        signIn(page, accounts.add("서울특별시/양천구", Role.SUPERVISOR));
        page.navigate(address("/campaigns/holidays"));
        page.locator("#days").fill("2026-10-03 개천절\n2026.10.09 한글날");
        press(page, page.locator("main button:has-text('더하기')"));
        assertThat(page.locator("main tbody tr")).hasCount(2);
        assertClean(page, look, "campaign-holidays");
        press(page, page.locator("main tbody button").first());
        assertThat(page.locator("main tbody tr")).hasCount(1);
    }
}
