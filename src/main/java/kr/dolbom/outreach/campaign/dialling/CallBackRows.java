package kr.dolbom.outreach.campaign.dialling;

import static kr.dolbom.outreach.campaign.CampaignRows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.campaign.TargetState.Move;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds the household of a number and makes the row of its call, both in one transaction. */
@Component
class CallBackRows {

    /** Longer than any call may take: nobody needs to say meanwhile that it still goes on. */
    private static final Duration LEASE = Duration.ofMinutes(20);

    /** Those who were reached come in too, as long as the counselling broke off and no officer has decided. */
    private static final String WAITING = """
            select t.id, t.campaign, t.organisation, t.sealed, t.signals, t.officer, n.ordinal, c.plan::text as plan
            from target_numbers n join targets t on t.id = n.target join campaigns c on c.id = t.campaign
            where n.number_mark = :mark and n.outcome <> 'WRONG'
                and c.started_at is not null and c.state in ('RUNNING', 'PAUSED', 'FINISHED')
                and (t.state in (:open) or t.state = 'REACHED'
                    and not exists (select from attempts a where a.target = t.id and a.completed)
                    and not exists (select from counsellings k where k.target = t.id and k.state = 'DECIDED'))
                and not exists (select from target_numbers m join opt_outs o on o.number_mark = m.number_mark
                                where m.target = t.id)
            order by t.state = 'REACHED', c.started_at desc limit 1 for update of t skip locked
            """;

    private final JdbcClient rows;
    private final Identities identities;
    private final JsonMapper json;

    CallBackRows(JdbcClient rows, Identities identities, JsonMapper json) {
        this.rows = rows;
        this.identities = identities;
        this.json = json;
    }

    /** @param number which of the household's numbers the call came from */
    record Claimed(CallOrder order, Plan plan, int number) {}

    @Transactional
    public Optional<Claimed> take(String owner, PhoneNumber number, Instant now) {
        String mark = identities.mark(number.digits());
        return rows.sql(WAITING)
                .param("mark", mark)
                .param(
                        "open",
                        Move.CALLED_BACK.from().stream().map(TargetState::name).toList())
                .query((row, i) -> read(row, number.digits()))
                .optional()
                .filter(claimed -> begin(owner, claimed, mark, now));
    }

    /** What is being called at this very moment has a row already, and this one is not made. */
    private boolean begin(String owner, Claimed claimed, String mark, Instant now) {
        return rows.sql("""
                        insert into attempts (id, target, campaign, organisation, ordinal, number, number_mark, owner,
                            lease_till, state, started_at, incoming)
                        values (:id, :target, :campaign, :organisation, 0, :number, :mark, :owner,
                            now() + :lease * interval '1 second', 'CALLING', :now, true)
                        on conflict do nothing
                        """)
                        .param("id", claimed.order().attempt())
                        .param("target", claimed.order().target())
                        .param("campaign", claimed.order().campaign())
                        .param("organisation", claimed.order().organisation())
                        .param("number", claimed.number())
                        .param("mark", mark)
                        .param("owner", owner)
                        .param("lease", LEASE.toSeconds())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    private Claimed read(ResultSet row, String digits) throws SQLException {
        UUID target = row.getObject("id", UUID.class);
        Plan plan = json.readValue(row.getString("plan"), Plan.class);
        CallOrder order = new CallOrder(
                UUID.randomUUID(),
                target,
                row.getObject("campaign", UUID.class),
                row.getString("organisation"),
                digits,
                Claims.household(row, identities.open(target, row.getBytes("sealed")), plan),
                plan.script());
        return new Claimed(order, plan, row.getInt("ordinal"));
    }
}
