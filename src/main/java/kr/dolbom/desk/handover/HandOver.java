package kr.dolbom.desk.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question a person answers.
 *
 * @param organisation path of the organisation whose desk it waits at; empty is the institution itself
 * @param exchange the answer of Dolbom it began with; empty when the asker wanted a person from the start
 * @param question what the asker said last, masked
 * @param owner who has it; whoever answered keeps it
 * @param askedAt since when the asker waits
 * @param dueAt until when the desk has promised an answer
 * @param activeAt when the owner last did something with it
 * @param version grows with every change; what was decided on an older one is not done
 */
public record HandOver(
        UUID id,
        long number,
        String organisation,
        UUID conversation,
        Optional<UUID> exchange,
        String topic,
        String question,
        State state,
        Optional<Person> owner,
        Instant askedAt,
        Instant dueAt,
        Instant activeAt,
        Optional<Instant> snoozedUntil,
        Optional<Instant> answeredAt,
        long version) {

    public boolean isOwnedBy(Person person) {
        return owner.filter(one -> one.id().equals(person.id())).isPresent();
    }
}
