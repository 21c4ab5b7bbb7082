package kr.dolbom.desk.counsel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.InstantSource;
import java.util.List;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answering;
import kr.dolbom.answering.Question;
import kr.dolbom.desk.web.RunningDeskInBrowser;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a reply to knowledge, through two people's browsers. */
class KnowledgeInBrowserTests extends RunningDeskInBrowser {

    private static final String REPLY = "4월 10일에 들어옵니다.";

    @Autowired
    Answering answering;

    @Autowired
    Masking masking;

    @Test
    void aReplyReadByASecondPersonAnswersTheNextAsker() {
        Page asker = page(Look.LIGHT);
        asker.navigate(address("/"));
        asker.fill("#question", "축구 단합대회 지원금은 언제 들어오나요?");
        asker.locator(".ask__person").click();
        assertThat(asker.locator(".card__state")).containsText("상담원에게 전했습니다");

        Page writer = page(Look.LIGHT);
        signIn(writer, accounts.add("", Role.SUPERVISOR));
        writer.navigate(address("/desk?words=단합대회"));
        writer.locator(".line form button").first().click();
        writer.locator("#reply-text").fill(REPLY + "\n신청한 계좌로 들어옵니다.");
        writer.locator("#reply button.primary").click();
        assertThat(asker.locator(".said--person")).containsText(REPLY);

        writer.locator("a", new Page.LocatorOptions().setHasText("이 답변을 지식으로")).click();
        writer.locator("#questions").fill("단합대회 지원금은 언제 들어오나요?");
        writer.locator("#source").fill("구청 공문 12");
        writer.locator("form.panel button.primary").click();
        assertThat(writer.locator("[role=status]").first()).containsText("확인을 부탁했습니다");
        assertThat(answer("단합대회 지원금 언제 들어와요")).doesNotContain(REPLY);

        Page second = page(Look.LIGHT);
        signIn(second, accounts.add("", Role.SUPERVISOR));
        second.navigate(address("/desk/knowledge"));
        second.locator(".counsel__deeds button.primary").first().click();
        assertThat(second.locator("[role=status]").first()).containsText("지금부터 같은 질문에");
        assertThat(answer("단합대회 지원금 언제 들어와요")).contains(REPLY, "구청 공문 12");

        second.locator("input[name=note]").last().fill("날짜가 바뀌었습니다");
        second.locator("button", new Page.LocatorOptions().setHasText("내리기"))
                .first()
                .click();
        assertThat(second.locator("[role=status]").first()).containsText("내렸습니다");
        assertThat(answer("단합대회 지원금 언제 들어와요")).doesNotContain(REPLY);
        assertThat(complaints).isEmpty();
    }

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

    private String answer(String question) {
        Answer answer = answering
                .answer(new Question(
                        masking.mask(question), AsOf.today(InstantSource.system()), Place.EVERYWHERE, List.of()))
                .answer();
        return answer.text() + answer.citations();
    }
}
