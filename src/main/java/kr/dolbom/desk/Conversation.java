package kr.dolbom.desk;

import java.util.List;
import java.util.UUID;

/** What was asked and answered in one go, oldest first. The id cannot be guessed: whoever has it may read along. */
public record Conversation(UUID id, List<Exchange> exchanges) {

    public Conversation {
        exchanges = List.copyOf(exchanges);
    }
}
