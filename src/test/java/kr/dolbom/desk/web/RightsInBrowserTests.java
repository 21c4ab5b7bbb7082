package kr.dolbom.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rights of the person in a real browser: why an answer came about, objecting, one's own data, destroying it. */
class RightsInBrowserTests extends RunningDeskInBrowser {

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "HIGH_CONTRAST", "NARROW"})
    void axeFindsNothingOnThePagesOfRights(Look look) throws Exception {
        Page page = page(look);
        String id = asked("정수기 렌탈료").get("id").asString();
        page.navigate(address("/questions/" + id + "/why"));
        assertClean(page, look, "why");
        nothingRunsOff(page);
        page.fill("#text", "과목이 틀립니다. 자산취득비가 아닌가요?");
        press(page, page.locator("#objection button"));
        assertThat(page.locator("#objection .notice")).containsText("사람이 살펴보고 있습니다");
        assertClean(page, look, "why-objected");
        page.navigate(address("/privacy"));
        assertClean(page, look, "privacy");
        nothingRunsOff(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "NARROW"})
    void oneSeesAndDestroysWhatIsKeptByKeyboard(Look look) throws Exception {
        Page page = page(look);
        String conversation = asked("원아 김민준 정수기").get("conversation").asString();
        page.navigate(address("/conversations/" + conversation));
        press(page, page.locator(".own a"));
        assertThat(page.locator("h1")).hasText("이 상담의 기록");
        assertClean(page, look, "mine");
        nothingRunsOff(page);
        String mine = page.url();
        page.setContent(get("/conversations/" + conversation + "/mine.html").body());
        assertClean(page, look, "mine-file");
        page.navigate(mine);
        page.locator("input[name=sure]").focus();
        page.keyboard().press("Space");
        press(page, page.locator("form[action$=erase] button"));
        assertThat(page.locator("[role=status]").first()).containsText("지웠습니다");
        assertThat(get("/conversations/" + conversation).statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerOffersItsReasons() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        page.fill("#question", "정수기");
        page.press("#question", "Enter");
        page.locator(".answer__notice a").click();
        assertThat(page.locator("h1")).hasText("이 답이 나온 까닭");
        assertThat(complaints).isEmpty();
        assertThat(elsewhere).isEmpty();
    }

    private static void nothingRunsOff(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }
}
