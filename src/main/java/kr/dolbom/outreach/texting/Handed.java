package kr.dolbom.outreach.texting;

import java.util.List;

/** What came of handing a text to a carrier. */
public sealed interface Handed {

    /** @param messages the carrier's names for its parts, in order */
    record Accepted(List<String> messages) implements Handed {
        public Accepted {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A provider has it and will try one way after the other; nothing is on its way to the person before it says so.
     *
     * @param message the provider's name for it
     */
    record Taken(String message) implements Handed {}

    /** Not taken, and would not be taken another time. */
    record Refused(String trouble) implements Handed {}

    /** Certainly not taken; another time it may be. */
    record Later(String trouble) implements Handed {}

    /** It may have been taken: no answer came. */
    record Unknown(String trouble) implements Handed {}
}
