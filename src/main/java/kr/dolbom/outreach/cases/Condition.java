package kr.dolbom.outreach.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.kernel.PackRow;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.dialogue.Record;
import kr.dolbom.outreach.dialogue.WhoAnswered;

/**
 * When a row of urgency or of next steps holds: everything it names must be so; what it does not name does not matter.
 *
 * @param dangers one of which was spoken of
 * @param domains in one of which the finding is one of {@code needs}
 * @param many at least so many domains with a need
 * @param signals groups of crisis signals, one of which put the household on the list
 * @param who one of whom took the call
 * @param asked whether a danger was asked about and denied; whatever when false
 */
record Condition(
        Set<Danger> dangers,
        Set<Domain> domains,
        Set<Need> needs,
        int many,
        Set<String> signals,
        Set<WhoAnswered> who,
        boolean asked) {

    static final String[] KEYS = {"dangers", "domains", "is", "many", "signals", "who", "asked"};

    static Condition of(PackRow row) {
        row.allowOnly(KEYS);
        return new Condition(
                row.texts("dangers").equals(List.of("any"))
                        ? Set.of(Danger.values())
                        : named(row, "dangers", Danger.values()),
                row.texts("domains").stream().map(name -> domain(row, name)).collect(Collectors.toSet()),
                row.has("is") ? named(row, "is", Need.values()) : Set.of(Need.YES),
                row.number("many"),
                Set.copyOf(row.texts("signals")),
                named(row, "who", WhoAnswered.values()),
                row.text("asked", "false").equals("true"));
    }

    boolean holds(Record record, Set<String> listed) {
        return (dangers.isEmpty() || record.danger().filter(dangers::contains).isPresent())
                && (domains.isEmpty() || domains.stream().anyMatch(one -> found(record, one)))
                && (many == 0
                        || Arrays.stream(Domain.values())
                                        .filter(one -> found(record, one))
                                        .count()
                                >= many)
                && (signals.isEmpty() || signals.stream().anyMatch(listed::contains))
                && (who.isEmpty() || who.contains(record.whoAnswered()))
                && (!asked || record.facts().containsKey("asked-about"));
    }

    private boolean found(Record record, Domain domain) {
        return needs.contains(record.needs().getOrDefault(domain, Need.NOT_ASKED));
    }

    private static Domain domain(PackRow row, String name) {
        return Arrays.stream(Domain.values())
                .filter(one -> one.korean().equals(name))
                .findFirst()
                .orElseThrow(() -> row.malformed("모르는 영역입니다: " + name));
    }

    private static <E extends Enum<E>> Set<E> named(PackRow row, String key, E[] all) {
        return row.texts(key).stream().map(name -> one(row, name, all)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E one(PackRow row, String name, E[] all) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> row.malformed("모르는 값입니다: " + name));
    }
}
