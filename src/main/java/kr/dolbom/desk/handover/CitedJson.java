package kr.dolbom.desk.handover;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Citations as rows keep them. */
final class CitedJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CitedJson() {}

    static String write(List<Cited> citations) {
        return JSON.writeValueAsString(citations);
    }

    static List<Cited> read(String json) {
        return List.of(JSON.readValue(json, Cited[].class));
    }
}
