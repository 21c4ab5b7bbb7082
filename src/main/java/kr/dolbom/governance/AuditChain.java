package kr.dolbom.governance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The canonical text of an entry and the hash that ties it to the entry before. */
final class AuditChain {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditChain() {}

    /**
     * Keys in alphabetical order, no spaces: the same entry always reads the same. Keys may be added; entries without
     * them keep their text and so their hash.
     *
     * @param organisation where the one who acts belongs
     */
    static String content(long number, Instant at, AuditEvent event, String organisation) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("number", number);
        fields.put("at", at.toString());
        fields.put("actor", event.actor());
        fields.put("action", event.action());
        fields.put("subject", event.subject());
        if (!organisation.isEmpty()) fields.put("organisation", organisation);
        fields.put("details", new TreeMap<>(event.details()));
        return JSON.writeValueAsString(fields);
    }

    static byte[] hash(byte[] before, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The number an entry's own text gives it; -1 when it can no longer be read. */
    static long number(String content) {
        try {
            return JSON.readTree(content).path("number").asLong(-1);
        } catch (JacksonException unreadable) {
            return -1;
        }
    }
}
