package kr.dolbom.outreach.campaign.dialling;

import static kr.dolbom.outreach.campaign.CampaignRows.time;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes campaigns whose households have all come to an end. One node does so, and the trail knows it. */
@Component
class Finishing {

    private final JdbcClient rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    Finishing(JdbcClient rows, AuditTrail audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public int round() {
        List<UUID> done = rows.sql("""
                        update campaigns c set state = 'FINISHED', ended_at = :now
                        where state = 'RUNNING' and not exists (
                            select from targets t where t.campaign = c.id
                                and t.state in ('LISTED', 'TEXTED', 'READY', 'CALLING'))
                        returning id
                        """)
                .param("now", time(clock.instant()))
                .query((row, i) -> row.getObject("id", UUID.class))
                .list();
        done.forEach(id -> audit.record(new AuditEvent("초기상담 전화", "campaign.finished", id.toString(), Map.of())));
        return done.size();
    }
}
