package kr.dolbom.governance.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which entries are looked for; what is empty does not narrow.
 *
 * @param who account id, sign-in name or name of a person, or a channel
 * @param what an action ({@code question.answered}) or its first word
 * @param subject id of the thing it was done to
 * @param organisation where the one who acted belongs, or above
 * @param until the last day, included
 */
public record AuditQuery(
        Optional<AuditClass> kind,
        String who,
        String what,
        String subject,
        List<String> organisation,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    public static final AuditQuery EVERYTHING =
            new AuditQuery(Optional.empty(), "", "", "", List.of(), Optional.empty(), Optional.empty());

    public AuditQuery {
        organisation = List.copyOf(organisation);
    }

    public boolean isNarrow() {
        return !equals(EVERYTHING);
    }

    /** As the trail keeps that somebody took these entries away. */
    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        kind.ifPresent(kind -> told.put("class", kind.name()));
        from.ifPresent(from -> told.put("from", from.toString()));
        until.ifPresent(until -> told.put("until", until.toString()));
        if (!who.isBlank()) told.put("who", who);
        if (!what.isBlank()) told.put("what", what);
        if (!subject.isBlank()) told.put("subject", subject);
        if (!organisation.isEmpty()) told.put("organisation", String.join("/", organisation));
        return told;
    }
}
