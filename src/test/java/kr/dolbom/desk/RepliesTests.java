package kr.dolbom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kr.dolbom.desk.handover.Attachment;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.desk.handover.State;
import kr.dolbom.governance.Organisation;
import kr.dolbom.governance.Organisations;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RepliesTests extends OpenDesk {

    private static final byte[] PDF = "%PDF-1.7 어린이집".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final Actor KIM = counsellor("kim");
    private static final Actor LEE = counsellor("lee");

    @Autowired
    Organisations organisations;

    @BeforeEach
    void mondayMorning() {
        itIs(MONDAY);
    }

    @Test
    void theAskerReadsTheReplyInTheSameConversation() {
        HandOver handOver = taken();
        send(handOver, "세출 211로 처리하세요.");
        Message said = said(handOver).getFirst();
        assertThat(said.text()).isEqualTo("세출 211로 처리하세요.");
        assertThat(said.author()).isEqualTo("kim");
        assertThat(said.after()).isEqualTo(handOver.exchange());
        assertThat(now(handOver).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void aReplyPressedTwiceIsSentOnce() {
        HandOver handOver = taken();
        String key = key();
        Message first = replies.send(KIM, id(handOver), "한 번만", key).sent().orElseThrow();
        Message second = replies.send(KIM, id(handOver), "한 번만", key).sent().orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(said(handOver)).hasSize(1);
    }

    @Test
    void anAskThatIsSentAgainDoesNotReopenWhatWasAnsweredMeanwhile() {
        String exchange = asked("축구").id().toString();
        HandOver handOver = handOvers.ask(Actor.ANONYMOUS, exchange, "", "한 번", Channel.PAGE);
        handOvers.take(KIM, id(handOver));
        replies.send(KIM, id(handOver), "답입니다", key());
        handOvers.ask(Actor.ANONYMOUS, exchange, "", "한 번", Channel.PAGE);
        assertThat(now(handOver).state()).isEqualTo(State.ANSWERED);
        handOvers.ask(Actor.ANONYMOUS, exchange, "", "다시", Channel.PAGE);
        assertThat(now(handOver).state()).isNotEqualTo(State.ANSWERED);
    }

    @Test
    void aReplySentTwentyTimesAtOnceIsSentOnce() throws Exception {
        HandOver handOver = taken();
        String key = key();
        Callable<Long> press = () -> replies.send(KIM, id(handOver), "한 번만", key)
                .sent()
                .orElseThrow()
                .number();
        try (ExecutorService pressing = Executors.newFixedThreadPool(20)) {
            for (var one : pressing.invokeAll(Collections.nCopies(20, press)))
                assertThat(one.get()).isEqualTo(1);
        }
        assertThat(said(handOver)).hasSize(1);
    }

    @Test
    void anAnsweredOneIsNotAnsweredAgain() {
        HandOver handOver = taken();
        send(handOver, "처음");
        assertCode(Code.HAND_OVER_ELSEWHERE, () -> send(handOver, "다시"));
        assertThat(said(handOver)).hasSize(1);
    }

    @Test
    void onlyTheOwnerAnswers() {
        HandOver handOver = taken();
        assertCode(Code.HAND_OVER_NOT_YOURS, () -> replies.send(LEE, id(handOver), "제가 할게요", key()));
        assertCode(Code.HAND_OVER_NOT_YOURS, () -> replies.write(LEE, id(handOver), "초안"));
    }

    @Test
    void anEmptyReplyIsAProblem() {
        HandOver handOver = taken();
        assertCode(Code.REPLY_EMPTY, () -> send(handOver, " \n "));
    }

    @Test
    void theAskerWritesAgainAndItIsOpenAgain() {
        HandOver handOver = taken();
        send(handOver, "답");
        later(Duration.ofHours(1));
        handOvers.write(Actor.ANONYMOUS, handOver.conversation().toString(), id(handOver), "그럼 이건요?", "", Channel.PAGE);
        HandOver open = now(handOver);
        assertThat(open.state()).isEqualTo(State.WAITING);
        assertThat(open.owner()).isEmpty();
        assertThat(open.dueAt()).isAfter(handOver.dueAt());
        handOvers.take(LEE, id(handOver));
        replies.send(LEE, id(handOver), "이건 이렇게요", key());
        assertThat(said(handOver)).extracting(Message::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theDraftIsKeptAndGoesWithTheHandOver() {
        HandOver handOver = taken();
        replies.write(KIM, id(handOver), "쓰다 만 글");
        assertThat(replies.draft(LEE, id(handOver)).orElseThrow().text()).isEqualTo("쓰다 만 글");
        send(handOver, "다 쓴 글");
        assertThat(replies.draft(KIM, id(handOver))).isEmpty();
    }

    @Test
    void personalDataInAReplyIsMaskedAndTheOfficesNumberIsNot() {
        rules("라구", rules -> with(rules, false, List.of("02-2620-3114")));
        HandOver handOver = takenIn("라구", "oh");
        replies.send(
                worker("oh", "라구", Role.COUNSELLOR), id(handOver), "02-2620-3114로 전화 주세요. 010-1234-5678 아닙니다.", key());
        assertThat(said(handOver).getFirst().text()).contains("02-2620-3114").doesNotContain("1234-5678");
    }

    @Test
    void aSupervisorSeesTheReplyFirstWhereTheOrganisationWantsIt() {
        rules("마구", rules -> with(rules, true, List.of()));
        HandOver handOver = takenIn("마구", "oh");
        Actor oh = worker("oh", "마구", Role.SUPERVISOR);
        String key = key();
        assertThat(replies.send(oh, id(handOver), "이렇게 하세요", key).sent()).isEmpty();
        assertThat(replies.send(oh, id(handOver), "이렇게 하세요", key).handOver().state())
                .isEqualTo(State.APPROVAL);
        assertThat(said(handOver)).isEmpty();
        assertCode(
                Code.APPROVAL_OF_OWN,
                () -> replies.approve(oh, id(handOver), now(handOver).version()));
        assertCode(
                Code.NOT_ALLOWED,
                () -> replies.approve(KIM, id(handOver), now(handOver).version()));
        Message sent =
                replies.approve(supervisor("boss"), id(handOver), now(handOver).version());
        assertThat(sent.author()).isEqualTo("oh");
        assertThat(sent.approver()).contains("boss");
        assertThat(now(handOver).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void nothingIsApprovedThatTheSupervisorHasNotSeen() {
        rules("바구", rules -> with(rules, true, List.of()));
        HandOver handOver = takenIn("바구", "oh");
        replies.send(worker("oh", "바구", Role.COUNSELLOR), id(handOver), "이렇게 하세요", key());
        long seen = now(handOver).version();
        handOvers.write(
                Actor.ANONYMOUS, handOver.conversation().toString(), id(handOver), "참, 하나 더요", "", Channel.PAGE);
        assertCode(Code.HAND_OVER_CHANGED, () -> replies.approve(supervisor("boss"), id(handOver), seen));
        assertThat(said(handOver)).noneMatch(one -> !one.fromAsker());
    }

    @Test
    void aReplySentBackIsWithItsWriterAgain() {
        rules("사구", rules -> with(rules, true, List.of()));
        HandOver handOver = takenIn("사구", "oh");
        Actor oh = worker("oh", "사구", Role.COUNSELLOR);
        replies.send(oh, id(handOver), "대충", key());
        replies.sendBack(supervisor("boss"), id(handOver), "근거를 붙여 주세요");
        assertThat(now(handOver).state()).isEqualTo(State.TAKEN);
        assertThat(replies.draft(oh, id(handOver)).orElseThrow().text()).isEqualTo("대충");
        replies.send(oh, id(handOver), "고친 답", key());
        replies.approve(supervisor("boss"), id(handOver), now(handOver).version());
        assertThat(said(handOver)).extracting(Message::text).containsExactly("고친 답");
    }

    @Test
    void aFileGoesWithTheReply() throws Exception {
        HandOver handOver = taken();
        Attachment file = replies.attach(KIM, id(handOver), "안내.pdf", new ByteArrayInputStream(PDF));
        assertCode(
                Code.PAGE_NOT_FOUND,
                () -> handOvers.requireFile(handOver.conversation().toString(), file.id()));
        send(handOver, "파일을 보세요");
        assertThat(said(handOver).getFirst().attachments()).containsExactly(file);
        assertThat(handOvers.requireFile(handOver.conversation().toString(), file.id()))
                .isEqualTo(file);
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefused() {
        HandOver handOver = taken();
        assertCode(
                Code.ATTACHMENT_KIND,
                () -> replies.attach(
                        KIM,
                        id(handOver),
                        "안내.pdf",
                        new ByteArrayInputStream("<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertCode(
                Code.ATTACHMENT_KIND, () -> replies.attach(KIM, id(handOver), "실행.exe", new ByteArrayInputStream(PDF)));
    }

    @Test
    void nothingIsSentWhenTheAuditFails() {
        HandOver handOver = taken();
        owner.sql("alter table audit_entries add constraint refuse check (false) not valid")
                .update();
        try {
            assertThatThrownBy(() -> send(handOver, "답")).isNotInstanceOf(Problem.class);
        } finally {
            owner.sql("alter table audit_entries drop constraint refuse").update();
        }
        assertThat(said(handOver)).isEmpty();
        assertThat(now(handOver).state()).isEqualTo(State.TAKEN);
    }

    private HandOver taken() {
        return handOvers.take(KIM, id(handedOver()));
    }

    private HandOver takenIn(String organisation, String name) {
        Actor teacher = worker("teacher", organisation, Role.CENTRE_STAFF);
        HandOver asked = handOvers.ask(teacher, asked("축구").id().toString(), "", "", Channel.PAGE);
        return handOvers.take(worker(name, organisation, Role.COUNSELLOR), id(asked));
    }

    private void send(HandOver handOver, String text) {
        replies.send(KIM, id(handOver), text, key());
    }

    private List<Message> said(HandOver handOver) {
        return handOvers.messages(handOver.conversation().toString(), 0);
    }

    private void rules(String organisation, java.util.function.UnaryOperator<DeskRules> change) {
        Actor admin = worker("admin", "", Role.ADMINISTRATOR);
        organisations.add(admin, List.of(), organisation, Organisation.Kind.AGENCY);
        setup.set(admin, organisation, change.apply(DeskRules.USUAL));
    }

    private static DeskRules with(DeskRules rules, boolean approval, List<String> numbers) {
        return new DeskRules(rules.hours(), rules.answerWithin(), rules.returnAfter(), approval, numbers);
    }

    private static void assertCode(Code code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
