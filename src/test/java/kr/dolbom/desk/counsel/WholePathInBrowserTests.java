package kr.dolbom.desk.counsel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import kr.dolbom.desk.web.Keys;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.governance.accounts.TestAccounts;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;

/**
 * Everybody at a browser of their own, nobody with a mouse, and the desk as it is shipped: what it does not know goes to
 * a person, and what two people have read answers whoever asks next.
 */
class WholePathInBrowserTests extends RunningDeskInBrowser {

    private static final String QUESTION = "단합대회 지원금은 언제 들어오나요?";
    private static final String REPLY = "4월 10일에 들어옵니다.";
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(2000);

    @Test
    void whatAPersonAnsweredOnceTheDeskAnswersNext() {
        Page asker = ask(QUESTION);
        assertThat(asker.locator(".exchange--refused")).isVisible();
        new Keys(asker).reach(".feedback__person button").press("Enter");
        assertThat(asker.locator(".card__state")).containsText("상담원에게 전했습니다");

        Page counsellor = supervisor();
        answer(counsellor, asker);
        propose(counsellor);
        assertThat(ask(QUESTION).locator(".exchange--refused")).isVisible();

        Page second = supervisor();
        publish(second);
        Page next = ask("단합대회 지원금 언제 들어와요");
        assertThat(next.locator(".exchange--cited .verdict")).containsText(REPLY);
        assertThat(next.locator(".sources li")).containsText(new String[] {"구청 공문 12"});

        writeAgain(asker);
        withdraw(second);
        assertThat(ask(QUESTION).locator(".exchange--refused")).isVisible();
        assertThat(complaints).isEmpty();
    }

    private Page ask(String question) {
        Page page = page(Look.LIGHT);
        page.navigate(address("/"));
        new Keys(page).reach("#question").write(question).press("Enter");
        assertThat(page.locator(".exchange")).hasCount(1);
        return page;
    }

    private Page supervisor() {
        TestPerson person = accounts.add("", Role.SUPERVISOR);
        Page page = page(Look.LIGHT);
        page.navigate(address("/sign-in"));
        Keys keys = new Keys(page).reach("#login").write(person.login());
        keys.reach("#password").write(TestAccounts.PASSWORD).press("Enter");
        keys.reach("#code").write(person.code()).press("Enter");
        assertThat(page.locator(".top__who")).isVisible();
        return page;
    }

    /** Takes it and answers by the desk's shortcuts; the asker, who has touched nothing, sees each step. */
    private void answer(Page counsellor, Page asker) {
        Keys keys = new Keys(counsellor);
        keys.reach(menu(counsellor, "상담 창구")).press("Enter");
        assertThat(counsellor.locator(".line", new Page.LocatorOptions().setHasText(QUESTION)))
                .isVisible();
        listening(counsellor);
        keys.press("?");
        assertThat(counsellor.locator("#keys-title")).isFocused();
        keys.press("Escape").reach("#words").write("단합대회").press("Enter");
        assertThat(counsellor.locator(".line")).hasCount(1);
        listening(counsellor);
        keys.press("j");
        assertThat(counsellor.locator(".line--chosen .line__question")).isFocused();
        keys.press("m");
        assertThat(counsellor.locator("#reply")).isVisible();
        assertThat(counsellor.locator(".why").first()).isVisible();
        assertThat(asker.locator(".card__state")).containsText("맡아 살펴보고 있습니다");
        cite(counsellor);
        keys.press("r").write(REPLY + "\n신청한 계좌로 들어옵니다.");
        assertThat(counsellor.locator("#saved")).containsText("저장했습니다");
        keys.press("Control+Enter");
        assertThat(asker.locator(".said--person")).containsText(REPLY, SOON);
        assertThat(asker.locator(".said--person .sources__link")).containsText("매뉴얼");
        assertThat(asker.locator(".card__title")).containsText("상담원이 답변했습니다");
    }

    /** The page's script shows the way to the list of shortcuts when it hears them. */
    private static void listening(Page counsellor) {
        assertThat(counsellor.locator("#keys-open")).isVisible();
    }

    private static void cite(Page counsellor) {
        Keys keys = new Keys(counsellor).reach("#cite-words").write("정수기 대여료").press("Enter");
        keys.reach("#hits form button").press("Enter");
        assertThat(counsellor.locator("#citations .cites li")).hasCount(1);
    }

    private static void writeAgain(Page asker) {
        Keys keys = new Keys(asker).reach(".card__write textarea").write("고맙습니다. 하나 더요");
        keys.reach(".card__write button").press("Enter");
        assertThat(asker.locator(".said--asker")).containsText("하나 더요");
        assertThat(asker.locator(".card__state")).containsText("상담원에게 전했습니다");
    }

    private static void propose(Page counsellor) {
        Keys keys = new Keys(counsellor);
        keys.reach(menu(counsellor, "이 답변을 지식으로")).press("Enter");
        keys.reach("#questions").write(QUESTION);
        keys.reach("#source").write("구청 공문 12");
        keys.reach("form.panel button.primary").press("Enter");
        assertThat(status(counsellor)).containsText("확인을 부탁했습니다");
    }

    private void publish(Page second) {
        second.navigate(address("/desk/knowledge"));
        new Keys(second).reach(deed(second, "확인하고 올리기")).press("Enter");
        assertThat(status(second)).containsText("지금부터 같은 질문에");
    }

    private static void withdraw(Page second) {
        Keys keys = new Keys(second).reach("form[action$=withdraw] input[name=note]");
        keys.write("날짜가 바뀌었습니다");
        keys.reach(deed(second, "내리기")).press("Enter");
        assertThat(status(second)).containsText("내렸습니다");
    }

    private static Locator menu(Page page, String words) {
        return page.locator("a", new Page.LocatorOptions().setHasText(words)).first();
    }

    private static Locator deed(Page page, String words) {
        return page.locator("button", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    private static Locator status(Page page) {
        return page.locator("[role=status].notice").first();
    }
}
