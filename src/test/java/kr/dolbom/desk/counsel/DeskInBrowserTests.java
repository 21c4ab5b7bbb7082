package kr.dolbom.desk.counsel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An asker at one browser, counsellors at others. */
class DeskInBrowserTests extends RunningDeskInBrowser {

    @Test
    void theBoxLeadsToAPersonInOneStep() {
        Page asker = page(Look.LIGHT);
        asker.navigate(address("/"));
        asker.fill("#question", "그냥 사람과 이야기하고 싶어요");
        asker.locator(".ask__person").click();
        assertThat(asker.locator(".card__question")).containsText("그냥 사람과 이야기하고 싶어요");
        assertThat(asker.locator(".said--asker")).containsText("그냥 사람과 이야기하고 싶어요");
    }

    @Test
    void whoElseLooksIsTold() {
        Page asker = asking(Look.LIGHT, "축구 함께 봐요");
        asker.locator(".feedback__person button").click();
        assertThat(asker.locator(".card__state")).isVisible();
        Page one = counsellor(Look.LIGHT);
        one.navigate(address("/desk?words=함께"));
        one.locator(".line__question").first().click();
        Page two = counsellor(Look.LIGHT);
        two.navigate(one.url());
        assertThat(one.locator("#collision")).containsText("도 이 상담을 보고 있습니다");
        two.locator("#take").click();
        assertThat(one.locator("#now")).containsText("맡은 사람");
    }

    @Test
    void aFileGoesWithTheReplyAndIsSavedNotShown() throws Exception {
        Page asker = asking(Look.LIGHT, "축구 파일 주세요");
        asker.locator(".feedback__person button").click();
        assertThat(asker.locator(".card__state")).isVisible();
        Page counsellor = counsellor(Look.LIGHT);
        counsellor.navigate(address("/desk?words=파일"));
        counsellor.locator(".line form button").first().click();
        Path file = Files.createTempDirectory("desk").resolve("안내문.pdf");
        Files.write(file, "%PDF-1.7 안내".getBytes(StandardCharsets.UTF_8));
        counsellor
                .locator("#file")
                .setInputFiles(new FilePayload("큰파일.pdf", "application/pdf", new byte[(20 << 20) + 1]));
        assertThat(counsellor.locator("#files .trouble"))
                .hasText("“큰파일.pdf” 파일이 너무 큽니다(20.1MB, 20MB까지 됩니다). 줄이거나 나누어 저장한 파일을 골라 주세요.");
        counsellor.locator("#file").setInputFiles(file);
        assertThat(counsellor.locator("#files .trouble")).isEmpty();
        counsellor.locator("#files form:last-of-type button").last().click();
        assertThat(counsellor.locator("#files li")).containsText("안내문.pdf");
        counsellor.locator("#reply-text").fill("파일을 보세요");
        counsellor.locator("#reply button.primary").click();
        assertThat(asker.locator(".said__files a")).containsText("안내문.pdf");
        var saved = asker.waitForDownload(() -> asker.locator(".said__files a").click());
        assertThat(saved.suggestedFilename()).isEqualTo("안내문.pdf");
    }

    @Test
    void worksWithoutJavaScript() {
        Page asker = withoutScript();
        asker.navigate(address("/"));
        asker.fill("#question", "축구 글자만");
        press(asker, asker.locator(".ask__send"));
        press(asker, asker.locator(".feedback__person button"));
        assertThat(asker.locator(".card__state")).containsText("상담원에게 전했습니다");
        Page counsellor = withoutScript();
        signInWithoutScript(counsellor, accounts.add("", Role.COUNSELLOR));
        counsellor.navigate(address("/desk?words=글자만"));
        press(counsellor, counsellor.locator(".line form button"));
        counsellor.locator("#reply-text").fill("글자로 답합니다");
        press(counsellor, counsellor.locator("#reply button.primary"));
        assertThat(counsellor.locator(".badge--answered")).isVisible();
        asker.reload();
        assertThat(asker.locator(".said--person")).containsText("글자로 답합니다");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void axeFindsNothingAndNothingRunsOffTheSide(Look look) throws Exception {
        String word = "축구 " + look;
        Page asker = asking(look, word + " 정수기렌탈료".repeat(12));
        asker.locator(".feedback__person button").click();
        assertThat(asker.locator(".card__state")).isVisible();
        asker.locator(".card").scrollIntoViewIfNeeded();
        assertClean(asker, look, "desk-handed-over");
        Page counsellor = counsellor(look);
        counsellor.navigate(address("/desk"));
        assertClean(counsellor, look, "desk-queue");
        assertFits(counsellor);
        counsellor
                .locator(".line", new Page.LocatorOptions().setHasText(word))
                .first()
                .locator("form button")
                .click();
        counsellor.locator("#cite-words").fill("정수기 대여료");
        counsellor.locator("#cite-words").press("Enter");
        counsellor.locator("#hits form button").first().click();
        assertThat(counsellor.locator("#citations .cites li")).hasCount(1);
        counsellor.locator("#reply-text").fill("이렇게 처리하세요.\n\n근거를 함께 보세요.");
        assertThat(counsellor.locator("#saved")).containsText("저장했습니다");
        counsellor.locator("summary").first().click();
        assertClean(counsellor, look, "desk-hand-over");
        assertFits(counsellor);
        counsellor.locator("#reply button.primary").click();
        assertThat(asker.locator(".said--person")).isVisible();
        asker.locator(".said--person").scrollIntoViewIfNeeded();
        assertClean(asker, look, "desk-answered");
        assertFits(asker);
        counsellor.navigate(address("/desk/texts"));
        assertClean(counsellor, look, "desk-texts");
        Page administrator = page(look);
        signIn(administrator, accounts.add("", Role.ADMINISTRATOR));
        administrator.navigate(address("/desk/rules"));
        assertClean(administrator, look, "desk-rules");
        assertFits(administrator);
    }

    private Page asking(Look look, String question) {
        Page page = page(look);
        page.navigate(address("/"));
        page.fill("#question", question);
        page.press("#question", "Enter");
        assertThat(page.locator(".exchange")).hasCount(1);
        return page;
    }

    private Page counsellor(Look look) {
        Page page = page(look);
        signIn(page, accounts.add("", Role.COUNSELLOR));
        return page;
    }

    private Page withoutScript() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        open.add(context);
        return context.newPage();
    }

    private void signInWithoutScript(Page page, TestPerson person) {
        signIn(page, person);
    }

    private static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }
}
