package kr.dolbom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.dolbom.desk.handover.Caretaker;
import kr.dolbom.desk.handover.Event;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.desk.handover.State;
import kr.dolbom.governance.accounts.SecondFactor;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody sets the clock of the machine, back or on. */
class ClockStepTests extends OpenDesk {

    private static final Actor KIM = counsellor("kim");
    private static final Actor LEE = counsellor("lee");

    @Autowired
    Caretaker caretaker;

    @Autowired
    SecondFactor factor;

    @BeforeEach
    void mondayMorning() {
        itIs(MONDAY);
    }

    @Test
    void anHourBackLosesNothingAndKeepsTheOrder() {
        HandOver asked = handedOver();
        String conversation = asked.conversation().toString();
        later(Duration.ofHours(-1));
        handOvers.take(KIM, id(asked));
        replies.write(KIM, id(asked), "적는 중");
        later(Duration.ofHours(-1));
        replies.send(KIM, id(asked), "첫 답", key());
        handOvers.write(Actor.ANONYMOUS, conversation, id(asked), "하나 더요", key(), Channel.PAGE);
        later(Duration.ofHours(-1));
        handOvers.take(KIM, id(asked));
        replies.send(KIM, id(asked), "둘째 답", key());

        assertThat(handOvers.messages(conversation, 0))
                .extracting(Message::text)
                .containsExactly("첫 답", "하나 더요", "둘째 답");
        assertThat(handOvers.messages(conversation, 1)).hasSize(2);
        List<Event> events = handOvers.events(KIM, now(asked));
        assertThat(events).extracting(Event::number).isSorted().doesNotHaveDuplicates();
        assertThat(now(asked).state()).isEqualTo(State.ANSWERED);
        assertThat(audit.verify().whole()).isTrue();
    }

    @Test
    void backTheCaretakerTakesNothingFromItsOwner() {
        HandOver mine = handOvers.take(KIM, id(handedOver()));
        later(Duration.ofDays(-3));
        caretaker.round();
        assertThat(now(mine).owner()).isPresent();
        assertThat(now(mine).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void threeDaysOnTheWriterIsToldInKoreanAndTheDraftIsStillThere() {
        HandOver mine = handOvers.take(KIM, id(handedOver()));
        replies.write(KIM, id(mine), "거의 다 썼습니다");
        later(Duration.ofDays(3));
        caretaker.round();
        assertThat(now(mine).state()).isEqualTo(State.WAITING);
        handOvers.take(LEE, id(mine));
        String key = key();
        assertThatThrownBy(() -> replies.send(KIM, id(mine), "거의 다 썼습니다", key))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.text()).contains("lee"));
        assertThat(handOvers.messages(mine.conversation().toString(), 0)).isEmpty();
        assertThat(replies.draft(LEE, id(mine)).orElseThrow().text()).isEqualTo("거의 다 썼습니다");
        replies.send(LEE, id(mine), "거의 다 썼습니다", key);
        assertThat(handOvers.messages(mine.conversation().toString(), 0)).hasSize(1);
    }

    @Test
    void aCodeThatWasUsedStaysUsedWhenTheClockGoesBack() {
        UUID person = UUID.randomUUID();
        owner.sql("insert into people (id, organisation, login, name, state, created_at)"
                        + " values (?, '', ?, '가온', 'ACTIVE', now())")
                .params(person, "clock-" + person)
                .update();
        byte[] secret = factor.newSecret();
        assertThat(factor.enrol(person, secret, TestPerson.code(secret, now()))).isPresent();
        later(Duration.ofMinutes(1));
        String code = TestPerson.code(secret, now());
        assertThat(factor.accepts(person, code)).isTrue();
        later(Duration.ofMinutes(-1));
        assertThat(factor.accepts(person, code)).isFalse();
        assertThat(factor.accepts(person, TestPerson.code(secret, now()))).isFalse();
        later(Duration.ofMinutes(2));
        assertThat(factor.accepts(person, TestPerson.code(secret, now()))).isTrue();
    }
}
