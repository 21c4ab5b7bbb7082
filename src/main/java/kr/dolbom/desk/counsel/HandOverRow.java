package kr.dolbom.desk.counsel;

import java.time.Duration;
import java.time.Instant;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Person;
import kr.dolbom.desk.handover.State;

/**
 * A hand-over as a line of the queue.
 *
 * @param left what is left of the promise, in words
 * @param urgency late, soon or calm; names the look
 */
public record HandOverRow(
        String id,
        long number,
        String organisation,
        String topic,
        String question,
        String state,
        String stateName,
        String owner,
        boolean mine,
        String age,
        String left,
        String urgency) {

    private static final Duration SOON = Duration.ofHours(2);

    static HandOverRow of(HandOver one, DeskRules rules, Person me, Instant now) {
        Duration left = rules.hours().between(now, one.dueAt());
        boolean late = !now.isBefore(one.dueAt());
        boolean open = one.state().open();
        return new HandOverRow(
                one.id().toString(),
                one.number(),
                one.organisation().isEmpty() ? "기관 전체" : one.organisation().replace("/", " › "),
                one.topic().isEmpty() ? "그 밖의 질문" : one.topic(),
                one.question(),
                one.state().name().toLowerCase(java.util.Locale.ROOT),
                one.state().korean(),
                one.owner().map(Person::name).orElse(""),
                one.isOwnedBy(me),
                words(Duration.between(one.askedAt(), now)) + " 전",
                !open ? "답변함" : late ? words(rules.hours().between(one.dueAt(), now)) + " 늦음" : words(left) + " 남음",
                !open || one.state() == State.ANSWERED
                        ? "calm"
                        : late ? "late" : left.compareTo(SOON) < 0 ? "soon" : "calm");
    }

    /** A clock that was put back makes nothing negative. */
    static String words(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        if (minutes < 60) return minutes + "분";
        long hours = minutes / 60;
        if (hours < 48) return hours + "시간" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + "분");
        return hours / 24 + "일";
    }
}
