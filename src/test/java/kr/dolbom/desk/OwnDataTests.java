package kr.dolbom.desk;

import static kr.dolbom.desk.RightsFixture.KIM;
import static kr.dolbom.desk.RightsFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import kr.dolbom.governance.AuditChainInTests;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class OwnDataTests {

    private static final String PERSONAL = "원아 김민준 정수기 010-1234-5678";

    private final RightsFixture desk = new RightsFixture();

    @Test
    void everythingKeptOfAConversationIsInTheFile() {
        Exchange asked = desk.ask(Actor.ANONYMOUS, PERSONAL);
        desk.consultations.rate(asked.id().toString(), Rating.DOWN, "금액이 없어요", Channel.PAGE);
        desk.objections.object(Actor.ANONYMOUS, asked.id().toString(), "과목이 틀립니다");
        OwnData.Kept kept =
                desk.ownData.export(Actor.ANONYMOUS, asked.conversation().toString());
        OwnData.Asked one = kept.questions().getFirst();
        assertThat(one.exchange().question()).isEqualTo("원아 [이름] 정수기 [전화번호]");
        assertThat(one.reason()).isEqualTo("금액이 없어요");
        assertThat(one.objection().orElseThrow().text()).isEqualTo("과목이 틀립니다");
        assertThat(kept.keptForDays()).isEqualTo(365);
        assertThat(desk.trail()).contains("data.exported");
    }

    @Test
    void whatIsErasedIsNowhereButInTheBareTrail() {
        Exchange asked = desk.ask(Actor.ANONYMOUS, PERSONAL);
        desk.consultations.rate(asked.id().toString(), Rating.DOWN, "아쉬워요", Channel.PAGE);
        desk.handOver(asked, "ANSWERED");
        desk.objections.object(Actor.ANONYMOUS, asked.id().toString(), "과목이 틀립니다");
        assertThat(desk.count("sealed_originals")).isEqualTo(1);
        Acting.as(Actor.ANONYMOUS, () -> {
            desk.ownData.erase(Actor.ANONYMOUS, asked.conversation().toString());
            return true;
        });
        for (String table : java.util.List.of(
                "conversations", "exchanges", "ratings", "objections", "sealed_originals", "hand_overs", "messages"))
            assertThat(desk.count(table)).as(table).isZero();
        assertThat(desk.trail()).contains("data.deleted");
        assertThat(desk.audit.verify().whole()).isTrue();
    }

    @Test
    void aConversationOfSomebodySignedInIsTheirsAlone() {
        Exchange asked = desk.ask(KIM, PERSONAL);
        String conversation = asked.conversation().toString();
        assertThat(desk.ownData.list(KIM)).hasSize(1);
        assertThat(desk.ownData.list(LEE)).isEmpty();
        assertThatThrownBy(() -> desk.ownData.require(LEE, conversation)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> desk.ownData.erase(LEE, conversation)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> desk.ownData.erase(Actor.ANONYMOUS, conversation))
                .isInstanceOf(Problem.class);
        assertThat(desk.ownData.require(KIM, conversation).questions()).hasSize(1);
    }

    @Test
    void nothingIsErasedWhenTheTrailCannotBeWritten() {
        Exchange asked = desk.ask(Actor.ANONYMOUS, PERSONAL);
        AuditChainInTests.breakTrail(desk.bare);
        assertThatThrownBy(() ->
                        desk.ownData.erase(Actor.ANONYMOUS, asked.conversation().toString()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> desk.ownData.export(
                        Actor.ANONYMOUS, asked.conversation().toString()))
                .isInstanceOf(DataAccessException.class);
        assertThat(desk.count("exchanges")).isEqualTo(1);
        assertThat(desk.count("sealed_originals")).isEqualTo(1);
    }

    @Test
    void takingConsentBackDestroysWhatWasKeptUnderIt() {
        String consent = desk.consents.give().id().toString();
        Exchange under = desk.ask(Actor.ANONYMOUS, PERSONAL);
        desk.ownData.bind(under.conversation(), consent);
        Exchange other = desk.ask(Actor.ANONYMOUS, "정수기");
        desk.ownData.withdraw(Actor.ANONYMOUS, consent);
        assertThat(desk.consents.findValid(consent)).isEmpty();
        assertThat(desk.count("conversations")).isEqualTo(1);
        assertThat(desk.consultations.requireExchange(other.id().toString())).isNotNull();
        assertThat(desk.trail()).contains("consent.given", "consent.withdrawn");
    }

    @ParameterizedTest
    @ValueSource(longs = {364, 366})
    void aConversationIsDestroyedAYearAfterItsLastQuestion(long days) {
        desk.ask(Actor.ANONYMOUS, PERSONAL);
        desk.now = desk.now.plus(Duration.ofDays(days));
        long destroyed = desk.destroyBefore(desk.now.minus(Duration.ofDays(RecordKind.CONVERSATIONS.days())));
        assertThat(destroyed).isEqualTo(days > 365 ? 1 : 0);
    }

    @Test
    void aConversationThatWaitsForACounsellorStays() {
        Exchange asked = desk.ask(Actor.ANONYMOUS, PERSONAL);
        desk.handOver(asked, "WAITING");
        assertThat(desk.destroyBefore(desk.now.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void aConversationSomebodyStillWorksOnStays() {
        Exchange asked = desk.ask(Actor.ANONYMOUS, PERSONAL);
        desk.objections.object(Actor.ANONYMOUS, asked.id().toString(), "과목이 틀립니다");
        java.time.Instant later = desk.now.plus(Duration.ofDays(1));
        assertThat(desk.destroyBefore(later)).isZero();
        assertThat(desk.erasure.keptBefore(later)).isEqualTo(1);
    }
}
