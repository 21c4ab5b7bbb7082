package kr.dolbom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kr.dolbom.answering.PublishedReplies;
import kr.dolbom.answering.PublishedReply.Ground;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.publishing.Publication;
import kr.dolbom.desk.publishing.Publication.State;
import kr.dolbom.desk.publishing.Wording;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Role;
import kr.dolbom.kernel.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublicationsTests extends OpenDesk {

    private static final Actor KIM = supervisor("kim");
    private static final Actor LEE = supervisor("lee");

    @Autowired
    Publications publications;

    @Autowired
    PublishedReplies answers;

    @BeforeEach
    void mondayMorning() {
        itIs(MONDAY);
        answers.get().forEach(reply -> answers.withdraw(reply.id()));
    }

    @Test
    void aReplyAnswersOnceASecondPersonHasReadIt() {
        Publication proposed = propose("축구 누가 이겼어요?");
        assertThat(answers.get()).isEmpty();
        publications.publish(LEE, id(proposed));
        assertThat(answers.get()).singleElement().satisfies(reply -> {
            assertThat(reply.questions()).containsExactly("축구 누가 이겼어요?");
            assertThat(reply.citations()).extracting(Ground::label).containsExactly("구청 공문 12");
        });
        Publication published = publications.require(LEE, id(proposed));
        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(published.proposer().id()).isEqualTo("kim");
        assertThat(published.decider().orElseThrow().id()).isEqualTo("lee");
    }

    @Test
    void nobodyPublishesWhatTheyWroteThemselves() {
        Publication proposed = propose("축구?");
        assertCode(Code.APPROVAL_OF_OWN, () -> publications.publish(KIM, id(proposed)));
        assertThat(answers.get()).isEmpty();
    }

    @Test
    void whoOnlyCounselsMayProposeButNotPublish() {
        Publication proposed = propose("축구?");
        assertCode(Code.NOT_ALLOWED, () -> publications.publish(counsellor("park"), id(proposed)));
        assertCode(Code.NOT_ALLOWED, () -> publications.withdraw(counsellor("park"), id(proposed), "까닭"));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() {
        Publication proposed = propose("축구?");
        publications.publish(LEE, id(proposed));
        assertCode(Code.PUBLICATION_CHANGED, () -> publications.sendBack(supervisor("choi"), id(proposed), "늦음"));
        assertThat(answers.get()).hasSize(1);
    }

    @Test
    void whatIsTakenDownAnswersNoMoreAndStaysInTheRecord() {
        Publication proposed = propose("축구?");
        publications.publish(LEE, id(proposed));
        assertThat(answers.get()).hasSize(1);
        publications.withdraw(KIM, id(proposed), "지침이 바뀌었습니다");
        assertThat(answers.get()).isEmpty();
        assertThat(publications.require(KIM, id(proposed)).note()).isEqualTo("지침이 바뀌었습니다");
        assertThat(audit.verify().whole()).isTrue();
    }

    @Test
    void noClaimWithoutItsSource() {
        HandOver handOver = handedOver();
        assertCode(Code.GROUND_MISSING, () -> publications.propose(KIM, id(handOver), wording("축구?", List.of())));
    }

    @Test
    void nothingPersonalIsPublished() {
        Publication proposed = propose("홍길동 씨 010-1234-5678 축구?");
        publications.publish(LEE, id(proposed));
        assertThat(answers.get())
                .singleElement()
                .satisfies(reply -> assertThat(reply.questions().getFirst()).doesNotContain("홍길동", "1234"));
    }

    @Test
    void anotherOrganisationSeesNoneOfIt() {
        Publication proposed = propose("축구?");
        Actor elsewhere = worker("seo", "강서구청", Role.SUPERVISOR);
        assertThat(as(elsewhere, publications::list)).isEmpty();
        assertThatThrownBy(() -> as(elsewhere, actor -> publications.require(actor, id(proposed))))
                .isInstanceOf(Problem.class);
    }

    private Publication propose(String question) {
        return publications.propose(KIM, id(handedOver()), wording(question, List.of(new Ground("", "구청 공문 12", ""))));
    }

    private static Wording wording(String question, List<Ground> grounds) {
        return new Wording(
                List.of(question),
                "아직 모릅니다.\n경기가 끝나지 않았습니다.",
                grounds,
                Validity.since(LocalDate.of(2026, 3, 1)),
                Place.EVERYWHERE,
                Reach.EVERYONE);
    }

    private static String id(Publication publication) {
        return publication.id().toString();
    }

    private static void assertCode(Code code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
