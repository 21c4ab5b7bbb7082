package kr.dolbom.desk.handover;

import java.util.Optional;
import java.util.UUID;
import kr.dolbom.answering.Reply;

/**
 * Somebody wants a person to answer.
 *
 * @param organisation whose desk it goes to
 * @param exchange the answer of Dolbom it is about
 * @param reply what Dolbom said there
 * @param question what was asked, masked
 * @param note what the asker adds, masked; may be empty
 * @param key the asker's own for these words; the same key again is the same wish
 */
public record Wish(
        UUID conversation,
        String organisation,
        Optional<UUID> exchange,
        Optional<Reply> reply,
        String question,
        String note,
        String key) {

    String topic() {
        return reply.map(Topic::of).orElse(Topic.OTHER);
    }

    /** What the queue shows: the asker's own last words. */
    String words() {
        return note.isBlank() ? question : note;
    }
}
