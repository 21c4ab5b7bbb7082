package kr.dolbom.outreach.cases;

import java.time.Instant;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Destroys decided cases, and alerts somebody has seen, when their time is over; what waits for an officer stays. */
@Component
class CaseExpiry implements Expiring {

    private static final int AT_ONCE = 500;

    private final JdbcClient rows;

    CaseExpiry(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.COUNSELLINGS;
    }

    /** Their history, openings and decisions go with them. */
    @Override
    public long destroyBefore(Instant moment) {
        return destroyed("counsellings", "id", "state = 'DECIDED' and decided_at < :moment", moment)
                + destroyed("alerts", "id", "seen_at < :moment", moment);
    }

    private long destroyed(String table, String key, String past, Instant moment) {
        return rows.sql("delete from " + table + " where " + key + " in (select " + key + " from " + table + " where "
                        + past + " limit " + AT_ONCE + " for update skip locked)")
                .param("moment", CounsellingRows.utc(moment))
                .update();
    }

    @Override
    public long keptBefore(Instant moment) {
        return rows.sql("select count(*) from counsellings where state <> 'DECIDED' and called_at < :moment")
                .param("moment", CounsellingRows.utc(moment))
                .query(Long.class)
                .single();
    }
}
