package kr.dolbom.outreach.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.outreach.campaign.TargetState.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings households that wait under the plan as it now is, before calling goes on. Each step finds nothing where the plan
 * was not changed; nobody who came to an end is called again because of it.
 */
@Component
class Replanning {

    private final JdbcClient rows;
    private final Holidays holidays;

    Replanning(JdbcClient rows, Holidays holidays) {
        this.rows = rows;
        this.holidays = holidays;
    }

    void apply(Campaign campaign, Instant now) {
        if (campaign.plan().textFirst()) textFirst(campaign.id());
        giveUp(campaign, now);
        anotherNumber(campaign);
        keepGap(campaign);
        keepDay(campaign, now);
    }

    /** Whom nobody has called or written to yet. */
    private void textFirst(UUID campaign) {
        rows.sql("""
                update targets t set state = :to, due_at = null
                where campaign = :campaign and state in (:from) and tries = 0
                    and not exists (select from texts x where x.about = t.id)
                """)
                .param("campaign", campaign)
                .param("to", Move.TEXT_AFTER_ALL.to().name())
                .param("from", names(Move.TEXT_AFTER_ALL))
                .update();
    }

    private void giveUp(Campaign campaign, Instant now) {
        rows.sql("""
                update targets t set state = :to, reason = tries || '번 걸었음, 바뀐 계획의 횟수를 다 씀', due_at = null,
                    settled_at = :now, endings = endings + 1
                where campaign = :campaign and state in (:from) and tries > 0
                    and (tries >= :perHousehold or not exists (select from target_numbers n where n.target = t.id
                        and n.tries < :perNumber and n.outcome not in ('WRONG', 'UNKNOWN_NUMBER')))
                """)
                .param("to", Move.GIVE_UP_BY_NEW_PLAN.to().name())
                .param("now", CampaignRows.time(now))
                .param("campaign", campaign.id())
                .param("from", names(Move.GIVE_UP_BY_NEW_PLAN))
                .param("perHousehold", campaign.plan().spacing().perHousehold())
                .param("perNumber", campaign.plan().spacing().perNumber())
                .update();
    }

    private void anotherNumber(Campaign campaign) {
        rows.sql("""
                update targets t set next_number = (
                    select min(n.ordinal) from target_numbers n where n.target = t.id
                        and n.tries < :perNumber and n.outcome not in ('WRONG', 'UNKNOWN_NUMBER'))
                where campaign = :campaign and state = 'READY' and tries > 0
                    and exists (select from target_numbers n where n.target = t.id and n.ordinal = t.next_number
                        and n.tries >= :perNumber)
                """)
                .param("campaign", campaign.id())
                .param("perNumber", campaign.plan().spacing().perNumber())
                .update();
    }

    private void keepGap(Campaign campaign) {
        rows.sql("""
                update targets t set due_at = last.at + :gap * interval '1 second'
                from (select target, max(coalesce(ended_at, started_at)) as at from attempts
                      where campaign = :campaign and state <> 'WITHDRAWN' group by target) last
                where last.target = t.id and t.state = 'READY' and t.due_at < last.at + :gap * interval '1 second'
                """)
                .param("campaign", campaign.id())
                .param("gap", campaign.plan().gap().toSeconds())
                .update();
    }

    private void keepDay(Campaign campaign, Instant now) {
        Plan plan = campaign.plan();
        Instant tomorrow = plan.hours()
                .nextDay(now, plan.expected(), holidays.of(campaign.organisation()))
                .orElse(now.plus(Duration.ofDays(1)));
        rows.sql("""
                update targets set due_at = :tomorrow
                where campaign = :campaign and state = 'READY' and tries_today >= :perDay and due_at < :tomorrow
                    and last_day = (:now::timestamptz at time zone 'Asia/Seoul')::date
                """)
                .param("campaign", campaign.id())
                .param("tomorrow", CampaignRows.time(tomorrow))
                .param("perDay", plan.spacing().perDay())
                .param("now", CampaignRows.time(now))
                .update();
    }

    private static Set<String> names(Move move) {
        return move.from().stream().map(Enum::name).collect(Collectors.toSet());
    }
}
