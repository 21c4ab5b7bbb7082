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

    /** Not taken, and would not be taken another time. */
    record Refused(String trouble) implements Handed {}

    /** Certainly not taken; another time it may be. */
    record Later(String trouble) implements Handed {}

    /** It may have been taken: no answer came. */
    record Unknown(String trouble) implements Handed {}
}
