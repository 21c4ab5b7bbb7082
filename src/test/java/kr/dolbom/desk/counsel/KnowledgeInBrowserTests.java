package kr.dolbom.desk.counsel;

import com.microsoft.playwright.Page;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of published replies and of figures. */
class KnowledgeInBrowserTests extends RunningDeskInBrowser {

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "HIGH_CONTRAST", "NARROW"})
    void axeFindsNothing(Look look) throws Exception {
        Page page = page(look);
        signIn(page, accounts.add("", Role.SUPERVISOR));
        page.navigate(address("/desk/knowledge"));
        assertClean(page, look, "knowledge");
        page.navigate(address("/pilot"));
        assertClean(page, look, "pilot");
        page.navigate(address("/pilot/questions"));
        assertClean(page, look, "pilot-list");
    }
}
