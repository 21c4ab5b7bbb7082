package kr.dolbom.desk.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.OfficeHours;
import kr.dolbom.desk.handover.Person;
import kr.dolbom.desk.handover.State;
import kr.dolbom.kernel.AsOf;

/**
 * A hand-over as its asker sees it: where it stands, and until when an answer may be expected.
 *
 * @param hours what is honest about right now: open, or when somebody will be there
 * @param key the next message's own
 */
record HandOverCard(
        String id, String conversation, String question, boolean answered, String state, String hours, String key) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M월 d일(E) HH:mm", Locale.KOREAN);

    static HandOverCard of(HandOver handOver, DeskRules rules, Instant now) {
        return new HandOverCard(
                handOver.id().toString(),
                handOver.conversation().toString(),
                handOver.question(),
                handOver.state() == State.ANSWERED,
                state(handOver, now),
                handOver.state() == State.ANSWERED ? "" : hours(rules.hours(), now),
                UUID.randomUUID().toString());
    }

    private static String state(HandOver handOver, Instant now) {
        String owner = handOver.owner().map(Person::name).orElse("상담원");
        String promise = now.isBefore(handOver.dueAt())
                ? " " + moment(handOver.dueAt()) + "까지 답변드리겠습니다."
                : " 답변이 늦어지고 있습니다. 죄송합니다. 잊지 않았고, 먼저 답하도록 상담 창구에 표시되어 있습니다.";
        return switch (handOver.state()) {
            case WAITING -> "상담원에게 전했습니다." + promise;
            case TAKEN -> owner + " 상담원이 맡아 살펴보고 있습니다." + promise;
            case SNOOZED -> owner + " 상담원이 확인할 것이 있어 잠시 뒤에 이어서 답합니다." + promise;
            case APPROVAL -> owner + " 상담원이 답변을 썼고, 책임자가 확인하고 있습니다." + promise;
            case ANSWERED -> owner + " 상담원이 답변했습니다. 더 궁금한 점이 있으면 이어서 적어 주세요.";
        };
    }

    private static String hours(OfficeHours hours, Instant now) {
        if (hours.isOpen(now)) return "지금은 상담 시간입니다. 이 화면을 켜 두시면 답변이 바로 나타납니다.";
        Optional<Instant> opens = hours.opens(now);
        return opens.map(at -> "지금은 상담 시간이 아닙니다. " + moment(at) + "에 상담을 시작합니다. 그때까지는 사람이 볼 수 없습니다.")
                .orElse("지금은 상담 시간이 아닙니다. 언제 다시 여는지 정해지지 않았습니다.");
    }

    static String moment(Instant at) {
        ZonedDateTime there = at.atZone(AsOf.SEOUL);
        return MOMENT.format(there);
    }
}
