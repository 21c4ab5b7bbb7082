package kr.dolbom.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser: what it says to whom, what it asks for, and that axe finds nothing. */
@Tag("browser")
class PageInBrowserTests extends RunningDesk {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

    private Playwright playwright;
    private Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** How somebody looks at the page. */
    enum Look {
        LIGHT(1280, 900),
        HIGH_CONTRAST(1280, 900),
        NARROW(360, 740),
        LARGE_TEXT(1280, 900),
        LARGE_TEXT_NARROW(360, 740);

        final int width;
        final int height;

        Look(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    @BeforeAll
    void launch() {
        Optional<Path> chromium = chromium();
        assumeTrue(
                chromium.isPresent(), "no Chromium on the PATH: browser tests are skipped (apt-get install chromium)");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium.get()).setArgs(QUIET));
    }

    @AfterEach
    void closePages() {
        open.forEach(BrowserContext::close);
        open.clear();
        elsewhere.clear();
        complaints.clear();
    }

    @AfterAll
    void close() {
        if (playwright != null) playwright.close();
    }

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
        page.locator(".feedback__person summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("내일 오전에 연락 주세요");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".feedback__open")).containsText("상담원이 볼 수 있게");
        assertThat(page.locator(".feedback__open")).isFocused();
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

    private void assertClean(Page page, Look look, String what) throws Exception {
        page.waitForTimeout(150);
        assertThat(page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Pretendard GOV\"'))"))
                .isEqualTo(true);
        page.evaluate(Files.readString(AXE) + "; undefined");
        Object findings = page.evaluate("axe.run().then(found => found.violations.map(v => v.id + ': ' +"
                + " v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')))");
        Path shots = Files.createDirectories(Path.of("target/screenshots"));
        page.screenshot(new ScreenshotOptions()
                .setPath(shots.resolve(what + "-" + look.name().toLowerCase() + ".png")));
        assertThat((List<?>) findings).as(look + " " + what).isEmpty();
    }

    /** By keyboard: a browser without JavaScript draws no frames for Playwright to wait on. */
    private static void press(Page page, Locator control) {
        control.focus();
        page.keyboard().press("Enter");
    }

    private void ask(Page page, String question) {
        int before = page.locator(".exchange").count();
        page.fill("#question", question);
        page.press("#question", "Enter");
        assertThat(page.locator(".exchange")).hasCount(before + 1);
    }

    private Page page(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setLocale("ko-KR")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        open.add(context);
        if (look == Look.HIGH_CONTRAST) context.addInitScript("localStorage.setItem('dolbom-contrast', 'high')");
        if (look.name().startsWith("LARGE_TEXT"))
            context.addInitScript("document.addEventListener('DOMContentLoaded', () =>"
                    + " { document.documentElement.style.fontSize = '125%' })");
        Page page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(address("/")) && !request.url().startsWith("data:"))
                elsewhere.add(request.url());
        });
        page.onResponse(response -> {
            if (response.status() >= 400) complaints.add(response.status() + " " + response.url());
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        return page;
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
