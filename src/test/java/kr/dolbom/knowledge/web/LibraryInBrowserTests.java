package kr.dolbom.knowledge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.governance.accounts.TestAccounts;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.kernel.Role;
import kr.dolbom.knowledge.ImportListener;
import kr.dolbom.knowledge.jobs.ImportJobs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The library in a real browser: looking, sending files, changing and undoing, and that axe finds nothing. */
class LibraryInBrowserTests extends RunningDeskInBrowser {

    private static final String LAW = "/library/documents/살림법";

    @Autowired
    ImportJobs jobs;

    @BeforeAll
    void fill() throws IOException {
        Laws.household(library);
        Laws.lengthy(library, 300);
        jobs.work();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void axeFindsNothingOnAnyPageOfTheLibrary(Look look) throws Exception {
        Page page = page(look);
        page.navigate(address("/library"));
        assertClean(page, look, "library");
        page.navigate(address("/library?in=text&q=예산"));
        assertClean(page, look, "library-search");
        page.navigate(address(LAW));
        assertClean(page, look, "library-document");
        page.navigate(address("/library/documents/긴법?on=2022-02-02&q=내용"));
        assertClean(page, look, "library-long-document");
        page.navigate(address(LAW + "/diff?from=2023-12-31&to=2024-01-01"));
        assertClean(page, look, "library-diff");
        keep(page);
        assertClean(page, look, "library-keeping");
        page.navigate(address(LAW));
        page.locator(".panel summary").first().click();
        assertClean(page, look, "library-document-keeping");
        page.navigate(address(LAW + "/remove"));
        assertClean(page, look, "library-remove");
        nothingRunsOff(page);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void nothingOfTheLibraryRunsOffTheSide(Look look) {
        Page page = page(look);
        for (String path : List.of("/library", LAW, LAW + "/diff", "/library/documents/긴법?q=내용")) {
            page.navigate(address(path));
            nothingRunsOff(page);
        }
    }

    @Test
    void filesAreSentWithTheirProgressAndBecomeDocuments() throws Exception {
        Page page = page(Look.LIGHT);
        keep(page);
        page.locator("#upload-files").setInputFiles(new FilePayload[] {
            file("올린 글.md", "# 올린 글\n\n## 첫째\n\n새로 온 글이다.\n"), file("깨진 글.hwp", "\0\1\2".repeat(200_000))
        });
        assertThat(page.locator(".upload__chosen li")).hasCount(2);
        CDPSession network = page.context().newCDPSession(page);
        bytesPerSecond(network, 150_000);
        page.locator(".upload__send").click();
        assertThat(page.locator(".upload__amount")).hasText(Pattern.compile("[1-9]\\d?% \\(.*"));
        assertClean(page, Look.LIGHT, "library-sending");
        assertThat(page.locator(".upload__progress")).isVisible();
        bytesPerSecond(network, -1);
        assertThat(page.locator(".job").first()).isVisible();
        assertThat(page.locator("#jobs")).hasAttribute("data-working", "false", within30());
        assertThat(page.locator(".job__failures").first()).containsText("“깨진 글.hwp” 파일은 읽을 수 없는 형식입니다");
        assertThat(page.locator("#said")).containsText("끝났습니다");
        assertThat(page.locator("#shelf")).containsText("올린 글");
        assertClean(page, Look.LIGHT, "library-sent");
        page.locator(".job h3 a").first().click();
        assertThat(page.locator(".files__reason").first()).isVisible();
        assertClean(page, Look.LIGHT, "library-job");
        assertThat(page.locator(".files li")).hasCount(2);
    }

    @Test
    void filesCanBeDropped() {
        Page page = page(Look.LIGHT);
        keep(page);
        page.evaluate("() => { const sent = new DataTransfer();"
                + " sent.items.add(new File(['# 놓은 글\\n\\n## 하나\\n\\n내용이다.'], '놓은 글.md'));"
                + " document.querySelector('.upload__drop').dispatchEvent("
                + "new DragEvent('drop', {dataTransfer: sent, bubbles: true, cancelable: true})); }");
        assertThat(page.locator(".upload__chosen li")).containsText("놓은 글.md");
        page.locator(".upload__send").click();
        assertThat(page.locator("#shelf"))
                .containsText(
                        "놓은 글",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(30_000));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() {
        Page page = page(Look.LIGHT);
        keep(page);
        page.evaluate("() => { const sent = new DataTransfer();"
                + " sent.items.add(new File([new Uint8Array(65 * 1024 * 1024)], '큰 글.pdf'));"
                + " const input = document.querySelector('#upload-files'); input.files = sent.files;"
                + " input.dispatchEvent(new Event('change')); }");
        assertThat(page.locator(".upload__trouble")).containsText("“큰 글.pdf” 파일이 너무 큽니다");
    }

    @Test
    void aWithdrawnVersionCanBePutBackFromTheSamePage() throws IOException {
        library.importAll(
                List.of(Laws.law(
                        java.nio.file.Files.createTempDirectory("laws"), "내릴법", "77010", "2020-01-01", 1, "예산을 낸다.")),
                ImportListener.SILENT);
        Page page = page(Look.LIGHT);
        keep(page);
        page.navigate(address("/library/documents/내릴법"));
        page.getByText("내려두기").click();
        assertThat(page.locator(".document__head .badge")).hasText("내려둠");
        assertThat(page.locator(".notice--done")).containsText("내려두었습니다");
        page.getByText("되돌리기").click();
        assertThat(page.locator(".document__head .badge")).hasText("시행 중");
        assertThat(page.locator(".notice--done")).containsText("되돌렸습니다");
    }

    @Test
    void aCitationOpensInTheLibraryWithItsWordsInSight() {
        Page page = page(Look.NARROW);
        page.navigate(address("/"));
        page.fill("#question", "정수기");
        page.press("#question", "Enter");
        page.locator(".sources__link").first().click();
        assertThat(page.locator("#source mark").first()).isVisible();
        page.locator(".passage__library a").first().click();
        assertThat(page.locator(".prose__passage--here mark").first()).isInViewport();
        assertThat(page.locator(".prose__passage--here mark")).hasCount(2);
    }

    @Test
    void theChangedWordsAreMarkedByMoreThanColour() {
        Page page = page(Look.LIGHT);
        page.navigate(address(LAW + "/diff?from=2023-12-31&to=2024-01-01"));
        assertThat(page.locator(".sides del")).hasText("서면으로");
        assertThat(page.locator(".sides ins")).hasText("전자문서로");
        assertThat(style(page.locator(".sides del"))).contains("line-through");
        assertThat(style(page.locator(".sides ins"))).contains("underline");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".sides del")).isVisible();
        assertThat(page.locator(".diff__days")).isHidden();
    }

    @Test
    void theOutlineLeadsToItsArticle() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/library/documents/긴법"));
        page.locator(".outline a", new Page.LocatorOptions().setHasText("장9")).click();
        assertThat(page.locator(".prose")).containsText("제161조의 내용");
        assertThat(page.locator(".outline__open > a").first()).containsText("장9");
    }

    @Test
    void whoKeepsTheLibrarySignsInAndComesBackToIt() {
        Page page = page(Look.LIGHT);
        page.navigate(address("/library"));
        assertThat(page.locator(".upload")).hasCount(0);
        page.locator(".key a").click();
        TestPerson editor = accounts.add("", Role.EDITOR);
        page.fill("#login", editor.login());
        page.fill("#password", TestAccounts.PASSWORD);
        page.press("#password", "Enter");
        page.fill("#code", editor.code());
        page.press("#code", "Enter");
        assertThat(page).hasURL(address("/library"));
        assertThat(page.locator(".upload")).isVisible();
    }

    @Test
    void theLibraryAsksNobodyElseAndMissesNothing() {
        Page page = page(Look.LIGHT);
        keep(page);
        page.navigate(address(LAW));
        page.navigate(address(LAW + "/diff"));
        assertThat(elsewhere).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private void keep(Page page) {
        signIn(page, accounts.add("", Role.EDITOR));
        page.navigate(address("/library"));
        assertThat(page.locator(".library__keeper")).isVisible();
    }

    /** Slow enough for what happens on the way to be looked at; -1 is as fast as it goes. */
    private static void bytesPerSecond(CDPSession network, int upwards) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", upwards);
        network.send("Network.emulateNetworkConditions", conditions);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions within30() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions().setTimeout(30_000);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String style(Locator words) {
        return (String) words.evaluate("one => getComputedStyle(one).textDecorationLine");
    }

    private static void nothingRunsOff(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url())
                .isEqualTo(0);
    }
}
