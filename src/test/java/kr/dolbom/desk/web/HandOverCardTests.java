package kr.dolbom.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.OfficeHours;
import kr.dolbom.desk.handover.State;
import org.junit.jupiter.api.Test;

/** What an asker is told about when to expect a person. */
class HandOverCardTests {

    private static final Instant MONDAY_TEN = Instant.parse("2026-03-09T01:00:00Z");
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-03-06T13:00:00Z");

    @Test
    void withinOpeningHoursThePageMayStayOpen() {
        HandOverCard card = card(DeskRules.USUAL, MONDAY_TEN);
        assertThat(card.hours()).startsWith("지금은 상담 시간입니다");
        assertThat(card.state()).contains("3월 10일(화) 10:00까지 답변드리겠습니다");
    }

    @Test
    void outsideThemItSaysWhenSomebodyWillBeThere() {
        assertThat(card(DeskRules.USUAL, FRIDAY_NIGHT).hours())
                .contains("지금은 상담 시간이 아닙니다", "3월 9일(월) 09:00에 상담을 시작합니다");
    }

    @Test
    void aDeskThatNeverOpensPromisesNoTime() {
        DeskRules never = new DeskRules(
                new OfficeHours(Map.of(), Set.of()),
                DeskRules.USUAL.answerWithin(),
                DeskRules.USUAL.returnAfter(),
                false,
                java.util.List.of());
        assertThat(card(never, MONDAY_TEN).hours()).contains("언제 다시 여는지 정해지지 않았습니다");
    }

    @Test
    void whoWaitsTooLongIsToldTheTruth() {
        HandOverCard card = HandOverCard.of(waiting(FRIDAY_NIGHT), DeskRules.USUAL, MONDAY_TEN.plusSeconds(86_400));
        assertThat(card.state()).contains("늦어지고 있습니다").doesNotContain("까지 답변드리겠습니다");
    }

    private static HandOverCard card(DeskRules rules, Instant now) {
        return HandOverCard.of(waiting(now), rules, now);
    }

    private static HandOver waiting(Instant asked) {
        return new HandOver(
                UUID.randomUUID(),
                1,
                "",
                UUID.randomUUID(),
                Optional.empty(),
                "그 밖의 질문",
                "질문",
                State.WAITING,
                Optional.empty(),
                asked,
                DeskRules.USUAL.hours().after(asked, DeskRules.USUAL.answerWithin()),
                asked,
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
