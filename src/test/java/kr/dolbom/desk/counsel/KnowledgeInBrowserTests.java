package kr.dolbom.desk.counsel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.answering.PublishedReply.Ground;
import kr.dolbom.desk.Channel;
import kr.dolbom.desk.HandOvers;
import kr.dolbom.desk.Publications;
import kr.dolbom.desk.publishing.Wording;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Role;
import kr.dolbom.kernel.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of published replies and of figures. */
class KnowledgeInBrowserTests extends RunningDeskInBrowser {

    @Autowired
    HandOvers handOvers;

    @Autowired
    Publications publications;

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "HIGH_CONTRAST", "NARROW"})
    void axeFindsNothing(Look look) throws Exception {
        TestPerson writer = accounts.add("", Role.SUPERVISOR);
        proposeTheSameTwice(writer);
        Page page = page(look);
        signIn(page, writer);
        page.navigate(address("/desk/knowledge"));
        assertThat(page.locator("[id^=publication]").nth(1)).isVisible();
        assertClean(page, look, "knowledge");
        page.navigate(address("/pilot"));
        assertClean(page, look, "pilot");
        page.navigate(address("/pilot/questions"));
        assertClean(page, look, "pilot-list");
    }

    /** Two people may propose replies to one and the same question. */
    private void proposeTheSameTwice(TestPerson person) {
        Actor writer = new Actor(Optional.of(person.id().toString()), List.of(), Set.of(Role.SUPERVISOR));
        for (String reply : List.of("아직 모릅니다.", "내일 압니다.")) {
            String exchange = asked("축구는 누가 이겼나요?").get("id").asString();
            String handOver = handOvers
                    .ask(Actor.ANONYMOUS, exchange, "", "", Channel.PAGE)
                    .id()
                    .toString();
            publications.propose(writer, handOver, wording(reply));
        }
    }

    private static Wording wording(String reply) {
        return new Wording(
                List.of("축구는 누가 이겼나요?"),
                reply,
                List.of(new Ground("", "구청 공문 12", "")),
                Validity.since(LocalDate.of(2026, 3, 1)),
                Place.EVERYWHERE,
                Reach.EVERYONE);
    }
}
