package kr.dolbom.outreach.talk.drill;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.line.Ending.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows say of the drill's campaign. */
@Component
class HouseholdRows {

    private static final String GOING_ON = """
            select count(*) from targets where campaign = :campaign
                and (state in ('LISTED', 'TEXTED', 'CALLING') or (state = 'READY' and due_at <= :now))
            """;
    /** All that is due soon after the first, so that the clock is moved seldom. */
    private static final String NEXT = """
            select max(due_at) as due from targets where campaign = :campaign and state = 'READY'
                and due_at < (select min(due_at) from targets where campaign = :campaign and state = 'READY')
                    + interval '30 minutes'
            """;

    private final JdbcClient rows;
    private final Seal seal;

    HouseholdRows(JdbcClient rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /** A household, found by its number. */
    record Target(UUID id, TargetState state, String reason, int tries, int endings) {}

    record Attempt(UUID id, Outcome outcome, Instant ended) {}

    /** Households with which something is to be done at this moment. */
    int goingOn(UUID campaign, Instant now) {
        return rows.sql(GOING_ON)
                .param("campaign", campaign)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** When somebody is called again; empty when everybody has come to an end. */
    Optional<Instant> next(UUID campaign) {
        return rows.sql(NEXT)
                .param("campaign", campaign)
                .query((row, index) -> Optional.ofNullable(row.getObject("due", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    Target target(UUID campaign, String number) {
        return rows.sql("""
                        select t.* from targets t join target_numbers n on n.target = t.id
                        where t.campaign = :campaign and n.number_mark = :mark
                        """)
                .param("campaign", campaign)
                .param("mark", seal.mark(number))
                .query((row, index) -> new Target(
                        row.getObject("id", UUID.class),
                        TargetState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getInt("tries"),
                        row.getInt("endings")))
                .single();
    }

    /** Its calls in their order. */
    List<Attempt> attempts(UUID target) {
        return rows.sql("select * from attempts where target = ? and state = 'ENDED' order by started_at")
                .param(target)
                .query((row, index) -> new Attempt(
                        row.getObject("id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Dangers of this call that officers were told of before it was over. */
    List<String> toldDuring(Attempt attempt) {
        return rows.sql("select danger from alerts where attempt = :attempt and raised_at < :ended")
                .param("attempt", attempt.id())
                .param("ended", attempt.ended().atOffset(ZoneOffset.UTC))
                .query((row, index) -> row.getString("danger"))
                .list();
    }

    /** Whether a case was kept for this call. */
    boolean hasCase(Attempt attempt) {
        return rows.sql("select count(*) from counsellings where id = ?")
                        .param(attempt.id())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
