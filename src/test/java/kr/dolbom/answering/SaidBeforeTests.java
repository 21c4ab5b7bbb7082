package kr.dolbom.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.PublishedReply.Ground;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class SaidBeforeTests {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

    private SmallDesk desk;
    private volatile List<PublishedReply> published = List.of();

    @BeforeAll
    void open(@TempDir Path folder) {
        desk = new SmallDesk(folder, () -> published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"단합대회 지원금은 언제 들어오나요?", "단합대회지원금 언제 들어와요", "단합대회 지원금 언제 들어오는지 궁금합니다", "우리 단합대회 지원금은 언제쯤 들어오나요"})
    void whoAsksTheSameGetsTheReplyWithItsSource(String question) {
        published = List.of(reply("단합대회 지원금은 언제 들어오나요?", Place.EVERYWHERE, Reach.EVERYONE));
        assertThat(desk.ask(question)).isInstanceOfSatisfying(Cited.class, answer -> {
            assertThat(answer.verdict()).isEqualTo("4월 10일에 들어옵니다.");
            assertThat(answer.citations())
                    .extracting(one -> one.source().label())
                    .containsExactly("구청 공문 여성가족과-1234");
            assertThat(answer.text()).contains("2026년 3월 1일 양천구청의 사람이 답하고");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "단합대회 지원금은 얼마 들어오나요?",
                "체육대회 지원금은 언제 들어오나요?",
                "단합대회 지원금을 반납하려면 어떻게 하나요?",
                "단합대회는 언제 하나요?",
                "단합대회 지원금 계정과목이 뭐예요"
            })
    void anotherQuestionIsNotAnsweredWithIt(String question) {
        published = List.of(reply("단합대회 지원금은 언제 들어오나요?", Place.EVERYWHERE, Reach.EVERYONE));
        assertThat(desk.ask(question).text()).doesNotContain("4월 10일");
    }

    @Test
    void whatWasTakenDownAnswersNoMore() {
        published = List.of(reply("단합대회 지원금은 언제 들어오나요?", Place.EVERYWHERE, Reach.EVERYONE));
        assertThat(desk.ask("단합대회 지원금은 언제 들어오나요?").text()).contains("4월 10일");
        published = List.of();
        assertThat(desk.ask("단합대회 지원금은 언제 들어오나요?").text()).doesNotContain("4월 10일");
    }

    @Test
    void aReplyOfAnotherPlaceOrOrganisationStaysThere() {
        published = List.of(reply("단합대회 지원금은 언제 들어오나요?", Place.of("서울특별시/양천구"), Reach.EVERYONE));
        assertThat(desk.ask("단합대회 지원금은 언제 들어오나요?").text()).doesNotContain("4월 10일");
        published = List.of(reply("단합대회 지원금은 언제 들어오나요?", Place.EVERYWHERE, Reach.of("기관:양천구청")));
        assertThat(desk.ask("단합대회 지원금은 언제 들어오나요?").text()).doesNotContain("4월 10일");
        Actor inside = new Actor(Optional.of("kim"), List.of("양천구청", "여성가족과"), Set.of());
        assertThat(Acting.as(inside, () -> desk.ask("단합대회 지원금은 언제 들어오나요?")).text())
                .contains("4월 10일");
    }

    private static PublishedReply reply(String question, Place place, Reach reach) {
        return new PublishedReply(
                UUID.randomUUID(),
                List.of(question),
                "4월 10일에 들어옵니다.\n신청한 어린이집 계좌로 한꺼번에 들어옵니다.",
                "양천구청",
                SPRING,
                Validity.since(SPRING),
                place,
                reach,
                List.of(new Ground("", "구청 공문 여성가족과-1234", "")));
    }
}
