package kr.dolbom.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser: what it says to whom, what it asks for, and that axe finds nothing. */
class PageInBrowserTests extends RunningDeskInBrowser {

    @ParameterizedTest
    @EnumSource(Look.class)
    void axeFindsNothingOnAnyPage(Look look) throws Exception {
        Page page = page(look);
        page.navigate(address("/"));
        assertClean(page, look, "start");
        ask(page, "정수기 렌탈료 어디로 잡아요?");
        assertClean(page, look, "answer");
        page.locator(".sources__link").first().click();
        assertThat(page.locator("#source mark").first()).isVisible();
        assertClean(page, look, "source");
        page.keyboard().press("Escape");
        ask(page, "축구 누가 이겼어요?");
        assertClean(page, look, "refusal");
        page.navigate(address("/"));
        ask(page, "다육이 화분은요?");
        assertClean(page, look, "choices");
        page.navigate(address("/nothing"));
        assertClean(page, look, "problem");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void nothingRunsOffTheSide(Look look) {
        Page page = page(look);
        page.navigate(address("/"));
        ask(page, "정수기 렌탈료 어디로 잡아요? " + "정수기렌탈료".repeat(20));
        Object width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(width).isEqualTo(0);
    }

    @Test
    void noRequestLeavesTheMachineAndNothingIsMissing() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        ask(page, "정수기");
        page.locator(".sources__link").first().click();
        assertThat(page.locator("#source mark").first()).isVisible();
        page.navigate(address("/api"));
        page.waitForSelector(".swagger-ui .opblock");
        assertThat(elsewhere).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyAnswerIsOneAnnouncement() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        page.evaluate(
                "window.added = 0; new MutationObserver(all => all.forEach(one => one.addedNodes.forEach(node => {"
                        + " if (node.nodeType === 1) window.added++ }))).observe(document.getElementById('log'),"
                        + " {childList: true, subtree: true})");
        ask(page, "정수기");
        assertThat(page.evaluate("window.added")).isEqualTo(1);
        assertThat(page.locator("#log")).hasAttribute("role", "log");
        assertThat(page.locator("#log")).hasAttribute("aria-live", "polite");
    }

    @Test
    void enterAsksAndTheBoxKeepsTheFocus() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        ask(page, "정수기");
        assertThat(page.locator("#question")).isFocused();
        assertThat(page.locator("#question")).hasValue("");
    }

    @Test
    void shiftEnterBreaksTheLine() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        page.fill("#question", "정수기");
        page.press("#question", "Shift+Enter");
        assertThat(page.locator("#question")).hasValue("정수기\n");
        assertThat(page.locator(".exchange")).hasCount(0);
    }

    @Test
    void theEnterThatEndsASyllableDoesNotAsk() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        page.fill("#question", "정수기");
        page.dispatchEvent(
                "#question", "keydown", java.util.Map.of("key", "Enter", "isComposing", true, "bubbles", true));
        page.waitForTimeout(300);
        assertThat(page.locator(".exchange")).hasCount(0);
        assertThat(page.locator("#question")).hasValue("정수기");
    }

    @Test
    void theAddressLeadsBackToTheConversation() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        ask(page, "정수기");
        page.waitForURL("**/conversations/*");
        page.reload();
        assertThat(page.locator(".exchange")).hasCount(1);
    }

    @Test
    void aChoiceGoesOnInTheSameConversation() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        ask(page, "다육이 화분");
        page.locator(".choices .pick").first().click();
        assertThat(page.locator(".exchange")).hasCount(2);
        assertThat(page.locator(".exchange").last().locator(".side")).hasText("세출");
    }

    @Test
    void anExampleAsksItself() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        page.locator(".examples .pick").first().click();
        assertThat(page.locator(".exchange")).hasCount(1);
        assertThat(page.locator(".examples")).hasCount(0);
    }

    @Test
    void thumbsDownAsksWhyAndThanks() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        ask(page, "정수기");
        page.locator("button[value=down]").click();
        page.locator("input[name=reason]").fill("금액도 알려 주세요");
        page.locator(".feedback__why button").click();
        assertThat(page.locator(".feedback__thanks")).containsText("고맙습니다");
    }

    @Test
    void aQuestionCanBeLeftForACounsellorByKeyboard() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        ask(page, "축구");
        page.locator(".feedback__person button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".feedback__open")).containsText("상담원이 볼 수 있게");
        assertThat(page.locator(".feedback__open")).isFocused();
        assertThat(page.locator(".card__state")).containsText("상담원에게 전했습니다");
        page.locator(".card textarea").focus();
        page.keyboard().type("내일 오전에 연락 주세요");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".said--asker")).containsText("내일 오전에 연락 주세요");
    }

    /** Whoever is quicker than the page would otherwise send the form the old way and lose the place. */
    @Test
    void aButtonWorksInPlaceFromTheMomentItIsThere() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        page.evaluate("new MutationObserver((all, self) => { const button ="
                + " document.querySelector('.feedback__person button');"
                + " if (button) { self.disconnect(); button.focus(); button.click(); } })"
                + ".observe(document.getElementById('log'), {childList: true, subtree: true})");
        page.fill("#question", "축구");
        page.press("#question", "Enter");
        assertThat(page.locator(".feedback__open")).isFocused();
    }

    @Test
    void whoWantsNoMotionIsNotScrolledSmoothly() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        assertThat(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"))
                .isEqualTo("auto");
    }

    @Test
    void aSourceOpensAndClosesByKeyboard() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        ask(page, "정수기");
        Locator link = page.locator(".sources__link").first();
        link.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#source-title")).isFocused();
        page.keyboard().press("Escape");
        assertThat(link).isFocused();
    }

    @Test
    void offlineKeepsWhatWasTyped() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        page.context().setOffline(true);
        page.fill("#question", "정수기");
        page.press("#question", "Enter");
        assertThat(page.locator("#trouble")).containsText("연결되지 않았습니다");
        assertThat(page.locator("#question")).hasValue("정수기");
        page.context().setOffline(false);
        page.press("#question", "Enter");
        assertThat(page.locator(".exchange")).hasCount(1);
        assertThat(page.locator("#trouble")).isEmpty();
    }

    @Test
    void anEndlessQuestionStaysInTheBox() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        page.fill("#question", "가".repeat(5000));
        page.press("#question", "Enter");
        assertThat(page.locator("#trouble")).containsText("최대 4,000자");
        assertThat(page.locator("#question")).hasValue("가".repeat(5000));
    }

    @Test
    void theSkipLinkComesFirst() {
        Page page = page(Look.LIGHT);
        page.navigate(
                address("/conversations/" + asked("정수기").path("conversation").asString()));
        page.keyboard().press("Tab");
        assertThat(page.locator("#krds-skip-link a")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void theContrastIsRemembered() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        page.locator("#contrast").click();
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-krds-mode", "high-contrast");
        assertThat(page.locator("#contrast")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void worksWithoutJavaScript() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        open.add(context);
        Page page = context.newPage();
        page.navigate(address("/"));
        page.fill("#question", "다육이 화분");
        press(page, page.locator(".ask__send"));
        press(page, page.locator(".choices .pick").first());
        assertThat(page.locator(".exchange")).hasCount(2);
        press(page, page.locator(".exchange").last().locator(".sources__link").first());
        assertThat(page.locator("mark").first()).isVisible();
    }

    @Test
    void printsTheAnswerWithoutTheControls() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        ask(page, "정수기");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".verdict")).isVisible();
        assertThat(page.locator("#ask")).isHidden();
        assertThat(page.locator(".feedback")).isHidden();
    }

    private void ask(Page page, String question) {
        int before = page.locator(".exchange").count();
        page.fill("#question", question);
        page.press("#question", "Enter");
        assertThat(page.locator(".exchange")).hasCount(before + 1);
    }
}
