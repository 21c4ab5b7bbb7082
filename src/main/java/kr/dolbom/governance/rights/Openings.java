package kr.dolbom.governance.rights;

import java.time.Instant;
import java.time.ZoneOffset;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who opened an original; the audit trail tells the same for ever. */
@Component
class Openings implements Expiring {

    private final JdbcClient rows;

    Openings(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPENINGS;
    }

    @Override
    public long destroyBefore(Instant moment) {
        return rows.sql("delete from original_openings where number in"
                        + " (select number from original_openings where opened_at < :moment limit 1000)")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
