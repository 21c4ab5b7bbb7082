package kr.dolbom.outreach.campaign.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.talk.drill.TextInSound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences to be recorded, as an editor sends and hears them. */
class PromptsInBrowserTests extends RunningDeskInBrowser {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "NARROW"})
    void aSentenceIsSentHeardAndTakenAway(Look look) throws Exception {
        Page page = page(look);
        signIn(page, accounts.add("서울특별시/양천구", Role.EDITOR));
        page.navigate(address("/campaigns/prompts"));
        assertThat(page.locator("main")).containsText("아직");
        assertThat(page.locator("main audio")).hasCount(0);
        page.locator("#name").selectOption("greeting-1");
        send(page, "녹음.wav", Wav.write(TextInSound.say("안녕하세요."), 1));
        assertThat(page.locator("[role=status]")).containsText("담았습니다");
        assertThat(page.locator("main audio")).hasCount(1);
        assertClean(page, look, "campaign-prompts");
        send(page, "health-1.wav", new byte[] {1, 2, 3});
        assertThat(page.locator("[role=status]")).containsText("WAV 파일이 아닙니다");
        press(page, page.locator("main button:has-text('지우기')"));
        assertThat(page.locator("main audio")).hasCount(0);
        assertThat(elsewhere).isEmpty();
    }

    private void send(Page page, String name, byte[] bytes) {
        page.locator("#list").setInputFiles(new FilePayload(name, "audio/wav", bytes));
        press(page, page.locator("main button:has-text('올리기')"));
    }
}
