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
import kr.dolbom.governance.accounts.TestAccounts;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The running desk in a real browser, looked at in several ways. */
@Tag("browser")
public abstract class RunningDeskInBrowser extends RunningDesk {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path AXE = Path.of("node_modules/axe-core/axe.min.js");

    /** One browser for all classes; what somebody does in it is apart by {@link #page}'s contexts. */
    private static @Nullable Browser shared;

    protected Browser browser;
    protected final List<BrowserContext> open = new ArrayList<>();
    protected final List<String> elsewhere = new ArrayList<>();
    protected final List<String> complaints = new ArrayList<>();

    /** How somebody looks at the page. */
    protected enum Look {
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
        if (shared == null) shared = launch(chromium.get());
        browser = shared;
    }

    /** Ends with the tests' own process, whose pipe it listens to. */
    private static Browser launch(Path chromium) {
        return Playwright.create()
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(QUIET));
    }

    @AfterEach
    void closePages() {
        open.forEach(BrowserContext::close);
        open.clear();
        elsewhere.clear();
        complaints.clear();
    }

    protected void assertClean(Page page, Look look, String what) throws Exception {
        page.waitForTimeout(150);
        assertThat(page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Pretendard GOV\"'))"))
                .isEqualTo(true);
        page.evaluate(Files.readString(AXE) + "; undefined");
        Object findings = page.evaluate(
                "axe.run({resultTypes: ['violations']}).then(found => found.violations.map(v => v.id + ': ' +"
                        + " v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')))");
        Path shots = Files.createDirectories(Path.of("target/screenshots"));
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(shots.resolve(what + "-" + look.name().toLowerCase() + ".png")));
        assertThat((List<?>) findings).as(look + " " + what).isEmpty();
    }

    /** Signs somebody in as they do it themselves. */
    protected void signIn(Page page, TestPerson person) {
        page.navigate(address("/sign-in"));
        page.locator("#login").fill(person.login());
        page.locator("#password").fill(TestAccounts.PASSWORD);
        page.locator("#password").press("Enter");
        if (page.url().endsWith("/sign-in/code")) {
            page.locator("#code").fill(person.code());
            page.locator("#code").press("Enter");
        }
    }

    /** By keyboard: a browser without JavaScript draws no frames for Playwright to wait on. */
    protected static void press(Page page, Locator control) {
        control.focus();
        page.keyboard().press("Enter");
    }

    protected Page page(Look look) {
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
