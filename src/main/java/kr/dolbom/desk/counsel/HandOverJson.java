package kr.dolbom.desk.counsel;

import java.time.Instant;
import java.util.Locale;
import kr.dolbom.desk.handover.HandOver;
import org.jspecify.annotations.Nullable;

/** A hand-over for programs. Changes only by addition. */
record HandOverJson(
        String id,
        long number,
        String organisation,
        String conversation,
        @Nullable String exchange,
        String topic,
        String question,
        String state,
        @Nullable String owner,
        @Nullable String ownerName,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant snoozedUntil,
        @Nullable Instant answeredAt,
        long version) {

    static HandOverJson of(HandOver one) {
        return new HandOverJson(
                one.id().toString(),
                one.number(),
                one.organisation(),
                one.conversation().toString(),
                one.exchange().map(Object::toString).orElse(null),
                one.topic(),
                one.question(),
                word(one.state()),
                one.owner().map(person -> person.id()).orElse(null),
                one.owner().map(person -> person.name()).orElse(null),
                one.askedAt(),
                one.dueAt(),
                one.snoozedUntil().orElse(null),
                one.answeredAt().orElse(null),
                one.version());
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
