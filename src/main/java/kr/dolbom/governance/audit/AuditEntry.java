package kr.dolbom.governance.audit;

import java.time.Instant;
import java.util.Map;

/**
 * An entry of the audit trail as it is read.
 *
 * @param content the very text the chain's hash covers
 * @param hash of this entry and all before it, in hexadecimal
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        String organisation,
        Map<String, String> details,
        String content,
        String hash) {

    public AuditEntry {
        details = Map.copyOf(details);
    }

    public AuditClass kind() {
        return AuditClass.of(action);
    }
}
