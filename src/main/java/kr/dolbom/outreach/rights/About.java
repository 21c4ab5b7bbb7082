package kr.dolbom.outreach.rights;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose records are meant.
 *
 * @param mark of the telephone number
 * @param households of lists that hold the number
 * @param calls to the number or to those households, and cases that came of them
 */
public record About(String mark, Set<UUID> households, Set<UUID> calls) {

    public About {
        households = Set.copyOf(households);
        calls = Set.copyOf(calls);
    }

    /** As a query takes them: {@code any(string_to_array(:households, ',')::uuid[])}. */
    public String householdIds() {
        return joined(households);
    }

    public String callIds() {
        return joined(calls);
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
