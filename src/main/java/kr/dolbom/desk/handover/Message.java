package kr.dolbom.desk.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an asker or a counsellor said.
 *
 * @param number its place in the conversation, without gaps
 * @param after the last answer of Dolbom before it
 * @param author who said it, as the other side reads it
 * @param approver who approved it before it was sent
 */
public record Message(
        UUID conversation,
        long number,
        UUID id,
        UUID handOver,
        Optional<UUID> after,
        boolean fromAsker,
        String author,
        Optional<String> approver,
        String text,
        List<Cited> citations,
        List<Attachment> attachments,
        Instant at) {

    public Message {
        citations = List.copyOf(citations);
        attachments = List.copyOf(attachments);
    }

    static Message said(
            HandOver handOver,
            boolean fromAsker,
            Person by,
            Optional<String> approver,
            String text,
            List<Cited> citations,
            Instant at) {
        return new Message(
                handOver.conversation(),
                0,
                UUID.randomUUID(),
                handOver.id(),
                Optional.empty(),
                fromAsker,
                by.name(),
                approver,
                text,
                citations,
                List.of(),
                at);
    }

    Message numbered(long given) {
        return new Message(
                conversation,
                given,
                id,
                handOver,
                after,
                fromAsker,
                author,
                approver,
                text,
                citations,
                attachments,
                at);
    }
}
