package kr.dolbom.outreach.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.CampaignCode;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.campaign.Identity;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.dialogue.AnswerReader;
import kr.dolbom.outreach.dialogue.AnswerReader.Proposal;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Reading;
import kr.dolbom.outreach.dialogue.Scripts;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.TextReplies;
import kr.dolbom.outreach.texting.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer at the queue while calls end. */
class CasesInBrowserTests extends RunningDeskInBrowser {

    @Autowired
    KeptCalls cases;

    @Autowired
    Alerts alerts;

    @Autowired
    Scripts scripts;

    @Autowired
    JdbcClient rows;

    @Autowired
    Identities identities;

    @Autowired
    Texts texts;

    @Autowired
    TextReplies replies;

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
        assertThat(page.locator("#TRANSCRIPT")).isFocused();
        page.locator("#decision input[value=VISIT]").focus();
        page.keyboard().press("Space");
        page.locator("#note").fill("내일 오전 방문");
        press(page, page.locator("#decision > form button"));
        assertThat(page.locator("#just")).containsText("이자판 님 상담을 결정했습니다: 방문");
        press(page, page.locator("#just a"));
        assertThat(page.locator("#decision .history")).containsText("방문");
        assertThat(page.locator("#decision .history")).containsText("통화 전체");
    }

    /** Case after case without a pointer: by the letters the page tells of, and by Hangul's. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "NARROW"})
    void theQueueIsWorkedThroughByLetters(Look look) {
        String office = "서울특별시/글쇠동" + look.ordinal();
        keep(office, "한첫째");
        keep(office, "두둘째");
        Page page = officer(look, office);
        page.navigate(address("/cases"));
        page.keyboard().press("j");
        assertThat(page.locator("a.line__question").first()).isFocused();
        page.keyboard().press("m");
        assertThat(page.locator("h1")).hasText("한첫째 님");
        page.keyboard().press("e");
        assertThat(page.locator("#TRANSCRIPT")).isFocused();
        page.keyboard().press("d");
        assertThat(page.locator("#decision")).isFocused();
        tabTo(page, "NO_NEED");
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("h1")).hasText("두둘째 님");
        assertThat(page.locator("#just")).isFocused();
        assertThat(page.locator("#just")).containsText("한첫째 님 상담을 결정했습니다: 필요 없음");
        page.keyboard().press("z");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("한첫째 님");
        assertThat(page.locator("#decision .history")).containsText("지금은 쓰지 않는 결정");
        page.keyboard().press("n");
        assertThat(page.locator("h1")).hasText("두둘째 님");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).containsText("다음 사례");
        page.keyboard().press("Escape");
        page.keyboard().press("l");
        assertThat(page.locator(".line")).hasCount(2);
    }

    private static void tabTo(Page page, String value) {
        for (int presses = 0; presses < 12; presses++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement.value").equals(value)) return;
        }
    }

    @Test
    void theQueueRenewsItselfUnderTheFocusWithoutLosingIt() {
        String office = "서울특별시/새로동";
        keep(office, "한첫째");
        Page page = officer(Look.LIGHT, office);
        page.navigate(address("/cases"));
        page.locator("a.line__question").focus();
        keep(office, "두둘째");
        assertThat(page.locator(".line")).hasCount(2);
        assertThat(page.locator("a.line__question").first()).isFocused();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void axeFindsNothingAndNothingRunsOffTheSide(Look look) throws Exception {
        String office = "서울특별시/보는동" + look.ordinal();
        keep(office, "박하나", (asked, words) -> Optional.of(new Proposal(Reading.NO, Optional.empty(), "거시기 해가지고")));
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
        assertThat(page.locator("#TRANSCRIPT .talk")).containsText("AI 모델이 ‘거시기 해가지고’에서 읽음");
        assertThat(page.locator(".domain").getByText("AI 모델이 읽은 대답이 있습니다")).isVisible();
        page.locator("summary").all().forEach(summary -> press(page, summary));
        assertClean(page, look, "cases-case");
        assertFits(page);
        page.locator("#HEALTH input[value=NO]").check();
        page.locator("#words-HEALTH").fill("이미 치료를 받고 있음");
        press(page, page.locator("#HEALTH details button"));
        assertThat(page.locator("#HEALTH .domain__edit")).containsText("이미 치료를");
        page.locator("#decision input[value=VISIT]").check();
        press(page, page.locator("#decision > form button"));
        assertThat(page.locator("#just")).containsText("박하나 님");
        assertClean(page, look, "cases-next");
        assertFits(page);
        press(page, page.locator("#just a"));
        assertThat(page.locator("#decision .history")).containsText("방문");
        press(page, page.locator("#decision summary"));
        assertClean(page, look, "cases-decided");
        assertFits(page);
    }

    /** What the citizen reads, the replies, and who handles a household's own records. */
    @ParameterizedTest
    @EnumSource(names = {"NARROW", "HIGH_CONTRAST"})
    void thePagesAboutTheCitizenAreCleanToo(Look look) throws Exception {
        String office = "서울특별시/답장동" + look.ordinal();
        String number = "0108888000" + look.ordinal();
        UUID campaign = Acting.asTheApplication(() -> answered(office, number));
        Page citizen = page(look);
        citizen.navigate(address("/called"));
        citizen.locator("#code").fill(CampaignCode.of(campaign));
        citizen.locator("#code").press("Enter");
        assertThat(citizen.locator("#office-title")).containsText("답장동 주민센터");
        assertClean(citizen, look, "called-office");
        assertFits(citizen);
        Page page = officer(look, office);
        page.navigate(address("/cases/replies"));
        assertThat(page.locator(".line")).containsText("자살");
        assertClean(page, look, "cases-replies");
        assertFits(page);
        Acting.asTheApplication(() -> {
            replies.heard("010-8888-777" + look.ordinal(), "김철수예요 죽고 싶어요", "02-2620-3333");
            return true;
        });
        page.navigate(address("/cases"));
        assertThat(page.locator(".alert", new Page.LocatorOptions().setHasText("모르는 번호")))
                .containsText("명단에 없는 번호라 이름을 모릅니다. 글 속의 번호는 가렸습니다.");
        assertClean(page, look, "cases-stranger");
        assertFits(page);
        Page clerk = page(look);
        signIn(clerk, accounts.add(office, Role.ADMINISTRATOR));
        clerk.navigate(address("/households/records"));
        clerk.locator("#number").fill(number);
        clerk.locator("#number").press("Enter");
        assertThat(clerk.locator("#kept-title")).containsText("010-****-");
        assertClean(clerk, look, "household-records");
        assertFits(clerk);
        clerk.locator("#erase-reason").fill("본인이 방문해 청함");
        press(clerk, clerk.locator("form[action$=erase] button"));
        assertThat(clerk.locator("[data-name='지움']").first()).isVisible();
        assertClean(clerk, look, "household-erased");
        assertFits(clerk);
    }

    /** A household that was texted and wrote back. */
    private UUID answered(String office, String number) {
        UUID campaign = UUID.randomUUID();
        UUID household = UUID.randomUUID();
        rows.sql("""
                        insert into campaigns (id, organisation, name, state, plan, made_by, made_at, started_at)
                        values (?, ?, '3월', 'RUNNING', ?::jsonb, 'x', now(), now())
                        """).params(campaign, office, """
                        {"officeName": "답장동 주민센터", "officerName": "박주무", "officePhone": "02-2620-3333",
                         "purpose": "생활이 어려우신 분께 안부를 여쭙기", "ground": "사회보장급여법 제9조의2(위기가구의 발굴)",
                         "script": "first-counselling", "hours": {"days": ["MONDAY", "FRIDAY"], "from": "09:00",
                         "to": "18:00", "lunchFrom": "12:00", "lunchTo": "13:00"}, "lines": 1,
                         "expectedSeconds": 180, "textFirst": true}""").update();
        rows.sql("""
                        insert into targets (id, campaign, organisation, household_mark, sealed, state)
                        values (?, ?, ?, 'mark', ?, 'TEXTED')
                        """)
                .params(
                        household,
                        campaign,
                        office,
                        identities.seal(household, new Identity("최문자", 1960, "답장동 1", "ko")))
                .update();
        texts.send(new Text(household, office, number, "안내", Optional.empty(), "16002129"));
        rows.sql("update texts set state = 'ACCEPTED', handed_at = now() where about = ?")
                .param(household)
                .update();
        replies.heard(number, "요즘 너무 힘들어서 죽고 싶어요. 그만 보내세요", "16002129");
        return campaign;
    }

    private void keep(String office, String name) {
        keep(office, name, AnswerReader.NONE);
    }

    private void keep(String office, String name, AnswerReader model) {
        CallOrder order = Calls.order(office, name, "전기요금 체납");
        cases.keep(
                order,
                Calls.held(
                        scripts,
                        model,
                        order,
                        "허리가 아파서 병원에 못 가요",
                        "네 병원비가 부담돼요",
                        "생활비가 빠듯하고 힘들어요",
                        "전기세가 석 달 밀렸는데 한 삼십오만 원 돼요",
                        "빚은 없어요",
                        "글쎄요",
                        "그 뭐라 해야 하나 거시기 해가지고",
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
