package kr.dolbom.outreach.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.rights.About;
import kr.dolbom.outreach.rights.HeldRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The household in lists, with its numbers and the calls that were placed to it. */
@Component
class ListedRecords implements HeldRecords {

    private final JdbcClient rows;
    private final Identities identities;

    ListedRecords(JdbcClient rows, Identities identities) {
        this.rows = rows;
        this.identities = identities;
    }

    @Override
    public String korean() {
        return "명단과 건 전화";
    }

    @Override
    public long count(About about) {
        return rows.sql("select count(*) from targets where id = any(:households)")
                .param("households", about.householdIds())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Map<String, Object>> of(About about) {
        return rows.sql("""
                        select t.*, c.name as campaign_name, c.plan ->> 'purpose' as purpose, c.plan ->> 'ground' as ground
                        from targets t join campaigns c on c.id = t.campaign
                        where t.id = any(:households) order by c.made_at
                        """)
                .param("households", about.householdIds())
                .query(this::read)
                .list();
    }

    private Map<String, Object> read(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Identity identity = identities.open(id, row.getBytes("sealed"));
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("이름", identity.name());
        record.put("태어난 해", identity.birthYear());
        record.put("주소", identity.address());
        record.put("명단에 오른 까닭", List.of((String[]) row.getArray("signals").getArray()));
        record.put("목적", row.getString("purpose"));
        record.put("법적 근거", row.getString("ground"));
        record.put("상태", TargetState.valueOf(row.getString("state")).korean());
        record.put("전화번호", numbers(id));
        record.put("전화", calls(id));
        return record;
    }

    private List<String> numbers(UUID target) {
        return rows.sql("select ordinal, sealed from target_numbers where target = ? order by ordinal")
                .param(target)
                .query((row, i) -> identities.openNumber(target, row.getInt("ordinal"), row.getBytes("sealed")))
                .list();
    }

    private List<Map<String, Object>> calls(UUID target) {
        return rows.sql("select * from attempts where target = ? order by started_at")
                .param(target)
                .query((row, i) -> Map.<String, Object>of(
                        "때",
                                row.getObject("started_at", OffsetDateTime.class)
                                        .toInstant()
                                        .toString(),
                        "건 쪽", row.getBoolean("incoming") ? "가구" : "기관",
                        "결과", outcome(row.getString("outcome")),
                        "통화한 초", row.getInt("talked")))
                .list();
    }

    private static String outcome(String name) {
        return name.isEmpty() ? "알 수 없음" : Outcome.valueOf(name).korean();
    }

    /** Not while somebody talks to it: what is said then would be kept after all. */
    @Override
    public Erased erase(About about) {
        rows.sql("select id from targets where id = any(:households) for update")
                .param("households", about.householdIds())
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
        boolean calling = rows.sql(
                        "select exists (select from attempts where state = 'CALLING' and target = any(:households))")
                .param("households", about.householdIds())
                .query(Boolean.class)
                .single();
        if (calling) throw new Problem(Code.HOUSEHOLD_CALLING);
        return Erased.of(
                rows.sql("delete from targets where id = any(:households)")
                        .param("households", about.householdIds())
                        .update(),
                0,
                "");
    }
}
