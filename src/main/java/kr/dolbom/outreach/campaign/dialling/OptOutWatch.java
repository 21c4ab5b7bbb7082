package kr.dolbom.outreach.campaign.dialling;

import static kr.dolbom.outreach.campaign.CampaignRows.time;

import java.time.InstantSource;
import kr.dolbom.outreach.texting.OptedOut;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes households off every list at the moment one of their numbers wants no more. */
@Component
class OptOutWatch {

    private static final String TAKE_OFF = """
            update targets set state = 'OPTED_OUT', reason = '연락을 거부함', due_at = null, settled_at = :now,
                endings = endings + 1
            where state in ('LISTED', 'TEXTED', 'READY') and id in (select n.target from target_numbers n where\s""";

    private final JdbcClient rows;
    private final InstantSource clock;

    OptOutWatch(JdbcClient rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** In the transaction that keeps the wish. */
    @EventListener
    public void heard(OptedOut wish) {
        rows.sql(TAKE_OFF + "n.number_mark = :mark)")
                .param("now", time(clock.instant()))
                .param("mark", wish.numberMark())
                .update();
    }

    /** Those whose call was going on when they were heard, and lists that were confirmed at that moment. */
    int sweep() {
        return rows.sql(TAKE_OFF + "exists (select from opt_outs o where o.number_mark = n.number_mark))")
                .param("now", time(clock.instant()))
                .update();
    }
}
