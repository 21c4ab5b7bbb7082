package kr.dolbom.outreach.texting;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.outreach.rights.About;
import kr.dolbom.outreach.rights.HeldRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Texts to a number or its households, and what was answered. */
@Component
class TextRecords implements HeldRecords {

    private static final String THEIRS = "(number_mark = :mark or about = any(:households))";

    private final JdbcClient rows;
    private final Seal seal;
    private final JsonMapper json;

    TextRecords(JdbcClient rows, Seal seal, JsonMapper json) {
        this.rows = rows;
        this.seal = seal;
        this.json = json;
    }

    @Override
    public String korean() {
        return "문자와 답장";
    }

    @Override
    public long count(About about) {
        return rows.sql("select count(*) from texts where " + THEIRS)
                .param("mark", about.mark())
                .param("households", about.householdIds())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Map<String, Object>> of(About about) {
        return rows.sql("select id, sealed, state, made_at from texts where " + THEIRS + " order by made_at")
                .param("mark", about.mark())
                .param("households", about.householdIds())
                .query((row, i) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Words words = json.readValue(seal.open(row.getBytes("sealed"), id.toString()), Words.class);
                    Map<String, Object> record = new LinkedHashMap<>();
                    record.put(
                            "때",
                            row.getObject("made_at", OffsetDateTime.class)
                                    .toInstant()
                                    .toString());
                    record.put("받는 번호", words.number());
                    record.put("글", words.body());
                    record.put("결과", TextRows.delivery(row.getString("state")).korean());
                    record.put("답장", answers(id));
                    return record;
                })
                .list();
    }

    private List<String> answers(UUID text) {
        return rows.sql("select id, sealed from text_replies where text = ? order by heard_at")
                .param(text)
                .query((row, i) -> seal.openText(row.getBytes("sealed"), row.getString("id")))
                .list();
    }

    /** What a carrier still has is answered for first; the daily round destroys it when its time has come. */
    @Override
    public Erased erase(About about) {
        rows.sql("delete from opt_out_codes where number_mark = :mark")
                .param("mark", about.mark())
                .update();
        long destroyed = rows.sql(
                        "delete from texts where state not in ('CLAIMED', 'HANDED', 'ACCEPTED') and " + THEIRS)
                .param("mark", about.mark())
                .param("households", about.householdIds())
                .update();
        return Erased.of(destroyed, count(about), "통신사의 답을 기다리는 문자입니다. 답이 온 뒤에 다시 지워 주세요.");
    }
}
