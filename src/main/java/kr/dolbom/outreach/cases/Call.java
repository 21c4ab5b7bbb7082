package kr.dolbom.outreach.cases;

import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.dialogue.Record;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sealed of a call: who was called and what was said.
 *
 * @param number digits only
 */
public record Call(Household household, String number, Record record, long talkedSeconds) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** What was found per area, without a word of what was said. */
    String needs() {
        return JSON.writeValueAsString(record.needs());
    }

    static Call of(String json) {
        return JSON.readValue(json, Call.class);
    }
}
