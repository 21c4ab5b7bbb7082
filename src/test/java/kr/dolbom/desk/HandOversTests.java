package kr.dolbom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kr.dolbom.desk.handover.Caretaker;
import kr.dolbom.desk.handover.Event;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.desk.handover.Move;
import kr.dolbom.desk.handover.QueueFilter;
import kr.dolbom.desk.handover.State;
import kr.dolbom.governance.Organisation;
import kr.dolbom.governance.Organisations;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HandOversTests extends OpenDesk {

    private static final Actor KIM = counsellor("kim");
    private static final Actor LEE = counsellor("lee");

    @Autowired
    Caretaker caretaker;

    @Autowired
    Organisations organisations;

    @BeforeEach
    void mondayMorning() {
        itIs(MONDAY);
    }

    @Test
    void aQuestionHandedOverTwiceIsOneHandOver() {
        Exchange exchange = asked("축구");
        HandOver first = handOvers.ask(Actor.ANONYMOUS, exchange.id().toString(), "전화 부탁드려요", "", Channel.PAGE);
        HandOver second = handOvers.ask(Actor.ANONYMOUS, exchange.id().toString(), "", "", Channel.PAGE);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(handOvers.messages(first.conversation().toString(), 0))
                .extracting(Message::text)
                .containsExactly("전화 부탁드려요");
        assertThat(consultations.requireExchange(exchange.id().toString()).counsellorAsked())
                .isTrue();
    }

    @Test
    void thePlaceAskedAboutDecidesWhoseDeskTakesIt() {
        for (List<String> path : List.of(List.of("부산광역시"), List.of("부산광역시", "해운대구"), List.of("접수처")))
            rows.sql("insert into organisations (organisation, kind) values (?, 'AGENCY') on conflict do nothing")
                    .param(String.join("/", path))
                    .update();
        assertThat(takenBy("부산광역시/해운대구")).isEqualTo("부산광역시/해운대구");
        assertThat(takenBy("부산광역시/수영구")).isEqualTo("부산광역시");
        assertThat(takenBy("제주특별자치도")).isEmpty();
        FrontDesk named = new FrontDesk(organisations, new DeskSettings(4000, 64, 300, 10_000, 20, "접수처", false));
        assertThat(named.of(Actor.ANONYMOUS, Place.of("제주특별자치도"))).isEqualTo("접수처");
        assertThat(named.of(Actor.ANONYMOUS, Place.of("부산광역시"))).isEqualTo("부산광역시");
        assertThat(named.of(KIM, Place.of("부산광역시"))).as("who is signed in").isEmpty();
    }

    private String takenBy(String place) {
        Exchange asked = consultations.ask(
                new Ask(Optional.empty(), "축구", AsOf.today(() -> now()), Place.of(place), Channel.PAGE));
        return handOvers
                .ask(Actor.ANONYMOUS, asked.id().toString(), "", "", Channel.PAGE)
                .organisation();
    }

    @Test
    void nothingAnAskerWritesIsKeptUnmasked() {
        HandOver handOver = handOvers.ask(
                Actor.ANONYMOUS, asked("축구").id().toString(), "홍길동 씨에게 010-1234-5678로 전화 주세요", "", Channel.PAGE);
        assertThat(handOver.question()).doesNotContain("1234", "홍길동");
        assertThat(handOvers
                        .messages(handOver.conversation().toString(), 0)
                        .getFirst()
                        .text())
                .doesNotContain("1234", "홍길동");
    }

    @Test
    void aPersonCanBeAskedWithoutAskingDolbom() {
        HandOver handOver = handOvers.askPerson(Actor.ANONYMOUS, "", "사람과 이야기하고 싶어요", "", Channel.PAGE);
        assertThat(handOver.exchange()).isEmpty();
        HandOver again =
                handOvers.askPerson(Actor.ANONYMOUS, handOver.conversation().toString(), "한 가지 더요", "", Channel.PAGE);
        assertThat(again.id()).isEqualTo(handOver.id());
        assertThat(again.question()).isEqualTo("한 가지 더요");
    }

    @Test
    void ofTwoWhoTakeOneGetsItAndTheOtherIsToldWho() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        assertThatThrownBy(() -> handOvers.take(LEE, id(handOver))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(Code.HAND_OVER_TAKEN);
            assertThat(problem.text()).startsWith("kim 님이 먼저 맡았습니다");
        });
        assertThat(handOvers.take(KIM, id(handOver)).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void fiftyWhoTakeAtOnceLeaveOneOwner() throws Exception {
        HandOver handOver = handedOver();
        Callable<Boolean> press = () -> {
            try {
                handOvers.take(counsellor(Thread.currentThread().toString()), id(handOver));
                return true;
            } catch (Problem late) {
                assertThat(late.code()).isEqualTo(Code.HAND_OVER_TAKEN);
                return false;
            }
        };
        try (ExecutorService people = Executors.newFixedThreadPool(50)) {
            List<Future<Boolean>> pressed = people.invokeAll(Collections.nCopies(50, press));
            assertThat(IntStream.range(0, 50).filter(i -> got(pressed.get(i)))).hasSize(1);
        }
        assertThat(eventsOf(handOver)).extracting(Event::move).containsExactly(Move.ASK, Move.TAKE);
    }

    @Test
    void onlyTheOwnerMovesIt() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        assertCode(Code.HAND_OVER_NOT_YOURS, () -> handOvers.giveBack(LEE, id(handOver), ""));
        assertCode(Code.HAND_OVER_NOT_YOURS, () -> handOvers.snooze(LEE, id(handOver), MONDAY.plusSeconds(60), ""));
        assertThat(handOvers.giveBack(KIM, id(handOver), "다른 일이 있어요").owner()).isEmpty();
        assertThat(handOvers.take(LEE, id(handOver)).owner().orElseThrow().id()).isEqualTo("lee");
    }

    @Test
    void eventsAreNumberedWithoutGapsInTheirOrder() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        itIs(MONDAY.minus(Duration.ofDays(2)));
        handOvers.note(KIM, id(handOver), "시계가 뒤로 갔어요");
        handOvers.giveBack(KIM, id(handOver), "");
        List<Event> events = eventsOf(handOver);
        assertThat(events).extracting(Event::move).containsExactly(Move.ASK, Move.TAKE, Move.NOTE, Move.RETURN);
        assertThat(events.stream().mapToLong(Event::number))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 4).boxed().toList());
        assertThat(now(handOver).version()).isEqualTo(4);
    }

    @Test
    void theAskersWordsWakeWhatWasSnoozed() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        handOvers.snooze(KIM, id(handOver), MONDAY.plus(Duration.ofDays(1)), "");
        write(handOver, "급해요");
        assertThat(now(handOver).state()).isEqualTo(State.TAKEN);
        assertThat(now(handOver).isOwnedBy(new kr.dolbom.desk.handover.Person("kim", "")))
                .isTrue();
    }

    @Test
    void snoozingIntoThePastIsAProblem() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        assertCode(Code.SNOOZE_PAST, () -> handOvers.snooze(KIM, id(handOver), MONDAY.minusSeconds(1), ""));
    }

    @Test
    void wakesWhenTheTimeHasCome() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        handOvers.snooze(KIM, id(handOver), MONDAY.plus(Duration.ofHours(1)), "");
        later(Duration.ofMinutes(59));
        caretaker.round();
        assertThat(now(handOver).state()).isEqualTo(State.SNOOZED);
        later(Duration.ofMinutes(1));
        caretaker.round();
        assertThat(now(handOver).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void whatItsOwnerLeavesAloneGoesBackAfterSoMuchOpenTime() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        later(Duration.ofHours(3));
        caretaker.round();
        assertThat(now(handOver).state()).isEqualTo(State.TAKEN);
        later(Duration.ofHours(1));
        caretaker.round();
        assertThat(now(handOver).state()).isEqualTo(State.WAITING);
        assertThat(eventsOf(handOver).getLast().move()).isEqualTo(Move.LAPSE);
    }

    @Test
    void aNightIsNoAbsence() {
        itIs(Instant.parse("2026-03-09T08:30:00Z"));
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        later(Duration.ofHours(16));
        caretaker.round();
        assertThat(now(handOver).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void aClockPutBackReturnsNothing() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        itIs(MONDAY.minus(Duration.ofDays(30)));
        caretaker.round();
        assertThat(now(handOver).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void anAnswerIsPromisedWithinOpenTime() {
        itIs(Instant.parse("2026-03-06T13:00:00Z"));
        assertThat(handedOver().dueAt()).isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
    }

    @Test
    void anotherOrganisationsIsNotFound() {
        HandOver handOver = inOrganisation("가구/가어린이집");
        Actor neighbour = worker("park", "나구", Role.COUNSELLOR);
        Actor here = worker("choi", "가구", Role.COUNSELLOR);
        assertCode(Code.HAND_OVER_NOT_FOUND, () -> as(neighbour, actor -> handOvers.require(actor, id(handOver))));
        assertThat(openTo(neighbour)).isEmpty();
        assertThat(openTo(here)).extracting(HandOver::id).containsExactly(handOver.id());
    }

    @Test
    void somebodyWithoutTheDutySeesNothing() {
        HandOver handOver = handedOver();
        Actor citizen = worker("citizen", "", Role.CITIZEN);
        assertCode(Code.NOT_ALLOWED, () -> handOvers.list(citizen, QueueFilter.open()));
        assertCode(Code.NOT_ALLOWED, () -> handOvers.take(citizen, id(handOver)));
        assertCode(Code.SIGN_IN_NEEDED, () -> handOvers.require(Actor.ANONYMOUS, id(handOver)));
    }

    @Test
    void passedOnItWaitsAtTheOtherDeskAndTheAskerStillReachesIt() {
        organisation("다구");
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        HandOver passed = as(KIM, actor -> handOvers.passOn(actor, id(handOver), "다구", "그쪽 일이에요"));
        assertThat(passed.state()).isEqualTo(State.WAITING);
        assertThat(passed.organisation()).isEqualTo("다구");
        as(Actor.ANONYMOUS, nobody -> write(handOver, "아직 기다려요"));
        Actor there = worker("jung", "다구", Role.COUNSELLOR);
        assertThat(as(there, actor -> handOvers.take(actor, id(handOver))).question())
                .isEqualTo("아직 기다려요");
    }

    @Test
    void nothingIsPassedOnToWhereNobodyIs() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        assertCode(Code.ORGANISATION_NOT_FOUND, () -> handOvers.passOn(KIM, id(handOver), "없는구", ""));
    }

    @Test
    void everyMoveIsInTheAuditTrail() {
        HandOver handOver = handedOver();
        handOvers.take(KIM, id(handOver));
        handOvers.giveBack(KIM, id(handOver), "");
        assertThat(rows.sql("select action from audit_entries where subject = :id order by number")
                        .param("id", id(handOver))
                        .query(String.class)
                        .list())
                .containsExactly("handover.asked", "handover.take", "handover.return");
        assertThat(audit.verify().whole()).isTrue();
    }

    @Test
    void theSameWordsSentTwiceAreKeptOnce() {
        HandOver handOver = handedOver();
        String key = key();
        String conversation = handOver.conversation().toString();
        Message first = handOvers.write(Actor.ANONYMOUS, conversation, id(handOver), "여보세요", key, Channel.HTTP);
        Message second = handOvers.write(Actor.ANONYMOUS, conversation, id(handOver), "여보세요", key, Channel.HTTP);
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(handOvers.messages(conversation, 0)).hasSize(1);
    }

    private Message write(HandOver handOver, String text) {
        return handOvers.write(
                Actor.ANONYMOUS, handOver.conversation().toString(), id(handOver), text, "", Channel.PAGE);
    }

    private List<HandOver> openTo(Actor somebody) {
        return as(somebody, actor -> handOvers.list(actor, QueueFilter.open()));
    }

    private HandOver inOrganisation(String path) {
        Actor teacher = worker("teacher", path, Role.CENTRE_STAFF);
        return handOvers.ask(teacher, asked("축구").id().toString(), "", "", Channel.PAGE);
    }

    private void organisation(String name) {
        organisations.add(worker("admin", "", Role.ADMINISTRATOR), List.of(), name, Organisation.Kind.AGENCY);
    }

    private List<Event> eventsOf(HandOver handOver) {
        return handOvers.events(KIM, now(handOver));
    }

    private static boolean got(Future<Boolean> pressed) {
        try {
            return pressed.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static void assertCode(Code code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
