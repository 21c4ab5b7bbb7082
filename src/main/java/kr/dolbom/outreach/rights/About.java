package kr.dolbom.outreach.rights;

import java.util.Set;
import java.util.UUID;

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

    /** As a query takes them: {@code any(:households)}. */
    public UUID[] householdIds() {
        return households.toArray(UUID[]::new);
    }

    public UUID[] callIds() {
        return calls.toArray(UUID[]::new);
    }
}
