package kr.dolbom.governance.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as one line of JSON in the terms of OCSF 1.6. {@code raw_data} and {@code chain} are what the chain's hashes
 * cover, so a file can be checked against the trail without us.
 */
final class Ocsf {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> PRODUCT = Map.of("name", "Dolbom", "vendor_name", "Dolbom");

    private Ocsf() {}

    static String line(AuditEntry entry) {
        AuditClass kind = entry.kind();
        int activity = kind.activity(entry.action());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("class_uid", kind.uid());
        line.put("class_name", kind.className());
        line.put("category_uid", kind.category());
        line.put("category_name", kind.categoryName());
        line.put("activity_id", activity);
        line.put("activity_name", entry.action().substring(entry.action().indexOf('.') + 1));
        line.put("type_uid", kind.uid() * 100 + activity);
        line.put("time", entry.at().toEpochMilli());
        line.put("severity_id", failed(entry) ? 3 : 1);
        line.put("severity", failed(entry) ? "Medium" : "Informational");
        line.put("status_id", failed(entry) ? 2 : 1);
        line.put("status", failed(entry) ? "Failure" : "Success");
        line.put("metadata", Map.of("version", "1.6.0", "product", PRODUCT, "uid", String.valueOf(entry.number())));
        line.put("actor", Map.of("user", user(entry)));
        line.put("resources", List.of(Map.of("uid", entry.subject())));
        line.put("unmapped", unmapped(entry));
        line.put("raw_data", entry.content());
        return JSON.writeValueAsString(line);
    }

    private static boolean failed(AuditEntry entry) {
        return entry.action().endsWith(".refused") || entry.action().endsWith(".failed");
    }

    private static Map<String, Object> user(AuditEntry entry) {
        Map<String, Object> user = new TreeMap<>(Map.of("uid", entry.actor()));
        if (!entry.organisation().isEmpty()) user.put("org", Map.of("name", entry.organisation()));
        return user;
    }

    private static Map<String, Object> unmapped(AuditEntry entry) {
        return new TreeMap<>(
                Map.of("action", entry.action(), "details", new TreeMap<>(entry.details()), "chain", entry.hash()));
    }
}
