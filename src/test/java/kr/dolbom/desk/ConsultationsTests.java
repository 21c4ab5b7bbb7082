package kr.dolbom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationsTests {

    private final DeskFixture desk = new DeskFixture();

    @Test
    void keepsWhatItAnswered() {
        Exchange exchange = desk.ask("정수기 렌탈료 어디로 잡아요?");
        assertThat(conversationOf(exchange).exchanges()).containsExactly(exchange);
    }

    @ParameterizedTest
    @ValueSource(strings = {"정수기", "다육이 화분", "축구"})
    void readsEveryKindOfAnswerBackAsItWas(String question) {
        Exchange exchange = desk.ask(question);
        assertThat(desk.consultations.requireExchange(exchange.id().toString()).reply())
                .isEqualTo(exchange.reply());
    }

    @Test
    void answeringNeverSeesPersonalData() {
        desk.ask("원아 김민준이 010-1234-5678 환불");
        assertThat(desk.asked.getFirst().text().text()).isEqualTo("원아 [이름]이 [전화번호] 환불");
    }

    @Test
    void noRowHoldsPersonalData() {
        Exchange exchange = desk.ask("주민번호 900101-1234567");
        desk.consultations.rate(exchange.id().toString(), Rating.DOWN, "010-1234-5678로 전화 주세요", Channel.PAGE);
        assertThat(everythingKept()).doesNotContain("900101", "1234-5678");
    }

    @Test
    void aFollowUpKnowsTheConversation() {
        Exchange first = desk.ask("정수기 렌탈료");
        desk.ask(conversationOf(first), "그럼 샀으면요?");
        assertThat(desk.asked.getLast().before())
                .singleElement()
                .returns(first.question(), turn -> turn.question())
                .returns(first.reply().answer(), turn -> turn.answer());
    }

    @Test
    void everyAnswerIsAudited() {
        desk.ask("정수기");
        assertThat(desk.audit.verify().entries()).isEqualTo(1);
    }

    @Test
    void tellsTheNews() {
        Exchange exchange = desk.ask("정수기");
        assertThat(desk.news)
                .containsExactly(new QuestionAnswered(
                        exchange.id(), exchange.conversation(), Outcome.CITED, Channel.PAGE, DeskFixture.NOW));
    }

    @Test
    void aSecondRatingReplacesTheFirst() {
        String id = desk.ask("정수기").id().toString();
        desk.consultations.rate(id, Rating.UP, "", Channel.PAGE);
        assertThat(desk.consultations
                        .rate(id, Rating.DOWN, "금액이 빠졌어요", Channel.PAGE)
                        .rated())
                .contains(Rating.DOWN);
    }

    @Test
    void counts() {
        Exchange first = desk.ask("정수기");
        desk.ask("축구 결과");
        desk.consultations.rate(first.id().toString(), Rating.UP, "", Channel.PAGE);
        assertThat(desk.consultations.counts()).isEqualTo(new DeskCounts(2, 1, 0, 1, 1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t", "\u0000\u0007", "\u200B\u202E", "\uD800"})
    void anEmptyQuestionIsAProblem(String text) {
        assertThatThrownBy(() -> desk.ask(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.QUESTION_EMPTY));
    }

    @Test
    void anEndlessQuestionIsAProblem() {
        assertThatThrownBy(() -> desk.ask("가".repeat(100_000)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.text()).contains("100,000자", "4,000자"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "정수기 👩‍👩‍👧 😀",
                "水を買いました Ошибка عربى",
                "'; drop table exchanges; --",
                "<script>alert(1)</script>",
                "정수기\u0000 렌탈\u0008료",
                "정수기 \uD83D 렌탈료 \uDE00",
                "${jndi:ldap://x}",
                "%s {0} \\u0000"
            })
    void oddTextIsAQuestionLikeAnyOther(String text) {
        Exchange exchange = desk.ask(text);
        assertThat(conversationOf(exchange).exchanges()).hasSize(1);
    }

    @Test
    void fourThousandEmojiAreNotTooLong() {
        assertThat(desk.ask("😀".repeat(4000)).question().text()).hasSize(8000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "nonsense", "00000000-0000-0000-0000-000000000000", "' or 1=1"})
    void anUnknownConversationIsAProblem(String id) {
        assertThatThrownBy(() -> desk.consultations.require(id)).isInstanceOf(Problem.class);
    }

    @Test
    void nothingIsKeptWhenTheAuditFails() {
        desk.rows
                .sql("alter table audit_entries add constraint refuse check (false) not valid")
                .update();
        assertThatThrownBy(() -> desk.ask("정수기")).isNotInstanceOf(Problem.class);
        assertThat(desk.consultations.counts().questions()).isZero();
    }

    private Conversation conversationOf(Exchange exchange) {
        return desk.consultations.require(exchange.conversation().toString());
    }

    private String everythingKept() {
        return desk.rows
                .sql(
                        "select coalesce(string_agg(x, ' '), '') from (select question || reply::text as x from exchanges"
                                + " union all select reason from ratings union all select content from audit_entries) all_texts")
                .query(String.class)
                .single();
    }
}
