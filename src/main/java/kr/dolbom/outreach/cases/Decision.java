package kr.dolbom.outreach.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What an officer decided, and what lay open when they did. */
public record Decision(long number, Set<Choice> choices, String note, Seen seen, Officer by, Instant at) {

    public Decision {
        choices = Set.copyOf(choices);
    }

    /**
     * What the decision was made on.
     *
     * @param version of the case
     * @param evidence what was opened, each with the version it was opened in
     * @param suggestions ids of the next steps that were shown
     * @param benefits ids of the rules that were shown
     * @param script name and version of the script
     */
    public record Seen(
            long version, List<Opening> evidence, List<String> suggestions, List<String> benefits, String script) {

        public Seen {
            evidence = List.copyOf(evidence);
            suggestions = List.copyOf(suggestions);
            benefits = List.copyOf(benefits);
        }
    }
}
