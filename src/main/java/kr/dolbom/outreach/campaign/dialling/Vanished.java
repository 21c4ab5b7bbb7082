package kr.dolbom.outreach.campaign.dialling;

import static kr.dolbom.outreach.campaign.CampaignRows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.dolbom.outreach.campaign.CampaignRows;
import kr.dolbom.outreach.campaign.Holidays;
import kr.dolbom.outreach.campaign.Next;
import kr.dolbom.outreach.campaign.Plan;
import kr.dolbom.outreach.campaign.Tried;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls whose node has not been heard of for the length of a lease. Nobody knows what became of them, so they count as
 * calls, and the household has its usual rest before it is called again: never at once.
 */
@Component
class Vanished {

    private static final int MOST = 200;

    private final JdbcClient rows;
    private final Holidays holidays;
    private final JsonMapper json;
    private final InstantSource clock;

    Vanished(JdbcClient rows, Holidays holidays, JsonMapper json, InstantSource clock) {
        this.rows = rows;
        this.holidays = holidays;
        this.json = json;
        this.clock = clock;
    }

    private record Lost(UUID attempt, String organisation, Plan plan, Tried tried) {}

    /** @return how many were found */
    @Transactional
    public int settle() {
        Instant now = clock.instant();
        List<Lost> lost = rows.sql("""
                        select a.id, a.organisation, a.number, a.started_at, t.id as target, t.tries, t.tries_today,
                            t.wish_from, t.wish_to, c.plan::text as plan,
                            array(select tries from target_numbers n where n.target = t.id order by ordinal) as tries_each,
                            array(select outcome in ('WRONG', 'UNKNOWN_NUMBER') from target_numbers n
                                  where n.target = t.id order by ordinal) as wrong_each
                        from attempts a join targets t on t.id = a.target join campaigns c on c.id = a.campaign
                        where a.state = 'CALLING' and a.lease_till < now()
                        order by a.lease_till limit :most for update of a skip locked
                        """)
                .param("most", MOST)
                .query((row, i) -> read(row, now))
                .list();
        lost.forEach(one -> settle(one, now));
        return lost.size();
    }

    private void settle(Lost lost, Instant now) {
        Next next = Next.afterLoss(lost.tried(), lost.plan());
        boolean end = next.move().to().isEnd();
        rows.sql("""
                with gone as (
                    update attempts set state = 'UNKNOWN', ended_at = :now where id = :attempt and state = 'CALLING'
                    returning target),
                freed as (update line_slots set attempt = null where attempt = :attempt)
                update targets set state = :state, due_at = :due, next_number = :next, reason = :reason,
                    settled_at = :settled, endings = endings + :ending
                where id = (select target from gone) and state = 'CALLING'
                """)
                .param("now", time(now))
                .param("attempt", lost.attempt())
                .param("state", next.move().to().name())
                .param("due", next.due().map(CampaignRows::time).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("next", next.number())
                .param("reason", next.reason())
                .param("settled", end ? time(now) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ending", end ? 1 : 0)
                .update();
    }

    private Lost read(ResultSet row, Instant now) throws SQLException {
        String organisation = row.getString("organisation");
        Set<LocalDate> closed = holidays.of(organisation);
        Instant began = row.getObject("started_at", OffsetDateTime.class).toInstant();
        Integer[] tries = (Integer[]) row.getArray("tries_each").getArray();
        Boolean[] wrong = (Boolean[]) row.getArray("wrong_each").getArray();
        Tried tried = new Tried(
                row.getObject("target", UUID.class),
                row.getInt("number"),
                row.getInt("tries"),
                row.getInt("tries_today"),
                IntStream.range(0, tries.length)
                        .mapToObj(i -> new Tried.Number(tries[i], wrong[i]))
                        .toList(),
                row.getInt("wish_from"),
                row.getInt("wish_to"),
                now.isBefore(began) ? began : now,
                closed);
        return new Lost(
                row.getObject("id", UUID.class),
                organisation,
                json.readValue(row.getString("plan"), Plan.class),
                tried);
    }
}
