package kr.dolbom.outreach.cases;

import java.util.Optional;
import java.util.UUID;

/** Ids as they come in addresses. */
final class CaseIds {

    private CaseIds() {}

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
