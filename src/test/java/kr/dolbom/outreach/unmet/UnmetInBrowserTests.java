package kr.dolbom.outreach.unmet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.kernel.Role;
import kr.dolbom.outreach.campaign.Identities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer goes after a household that calls did not reach. */
class UnmetInBrowserTests extends RunningDeskInBrowser {

    @Autowired
    JdbcClient rows;

    @Autowired
    Identities identities;

    @ParameterizedTest
    @EnumSource
    void theOfficerFindsTheHouseholdAndWritesDownWhatCameOfIt(Look look) throws Exception {
        UnmetRounds rounds = new UnmetRounds(rows, identities);
        String office = "서울특별시/닿지않은동" + look.ordinal();
        UUID round = rounds.round(office);
        rounds.household(round, office, "나도연", "0105550020" + look.ordinal(), "이주무", "NOT_REACHED");
        rounds.household(round, office, "도하영", "0105550030" + look.ordinal(), "최주무", "OPTED_OUT");
        Page page = page(look);
        signIn(page, accounts.add(office, Role.COUNSELLOR));
        page.navigate(address("/cases"));
        press(page, page.locator(".counsel__tools a", new Page.LocatorOptions().setHasText("닿지 않은 가구")));
        assertThat(page.locator(".line")).hasCount(2);
        assertClean(page, look, "unmet-list");
        press(page, page.locator(".line a").first());
        assertThat(page.locator("a[href^='tel:']")).containsText("010-5550-020");
        assertThat(page.locator("main")).containsText("늘봄빌라 2층");
        press(page, page.locator("summary"));
        assertClean(page, look, "unmet-household");
        page.locator("input[value=MET]").check();
        page.locator("#note").fill("댁에서 만남");
        press(page, page.locator("#done button"));
        assertThat(page.locator("#done .history")).containsText("댁에서 만남");
        assertClean(page, look, "unmet-done");
        page.navigate(address("/cases/unreached"));
        assertThat(page.locator(".line")).hasCount(1);
        assertThat(page.locator(".line")).containsText("도하영");
    }
}
