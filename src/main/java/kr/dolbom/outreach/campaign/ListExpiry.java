package kr.dolbom.outreach.campaign;

import java.time.Instant;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Destroys the households of campaigns that are over, with their numbers and calls, when their time is over. */
@Component
class ListExpiry implements Expiring {

    private final JdbcClient rows;

    ListExpiry(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LISTS;
    }

    /** A list that was prepared and never begun counts from the day it came. */
    @Override
    public long destroyBefore(Instant moment) {
        return rows.sql("""
                        delete from targets where id in (
                            select t.id from targets t join campaigns c on c.id = t.campaign
                            where (c.ended_at < :moment or c.state = 'DRAFT' and c.made_at < :moment)
                                and t.state <> 'CALLING' limit 1000)
                        """).param("moment", CampaignRows.time(moment)).update();
    }

    @Override
    public long keptBefore(Instant moment) {
        return rows.sql("""
                        select count(*) from targets t join campaigns c on c.id = t.campaign
                        where c.ended_at is null and c.state <> 'DRAFT' and c.made_at < :moment
                        """)
                .param("moment", CampaignRows.time(moment))
                .query(Long.class)
                .single();
    }
}
