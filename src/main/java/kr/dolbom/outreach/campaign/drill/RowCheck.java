package kr.dolbom.outreach.campaign.drill;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.governance.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows say when a campaign is through. */
@Component
class RowCheck {

    /** Words of a call that is UNKNOWN came late, and are right to be there. */
    private static final String WORDLESS = """
            attempts a full join counsellings c on c.id = a.id
            where coalesce(a.campaign, c.campaign) = ? and (c.id is null and a.state = 'ENDED' and a.outcome = 'ANSWERED'
                or c.id is not null and (a.id is null or a.state not in ('ENDED', 'UNKNOWN')))""";

    private final JdbcClient rows;
    private final AuditTrail audit;

    RowCheck(JdbcClient rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * @param endedOnce households in an end state they came to once
     * @param held channels still taken
     * @param overTried households called more often than the plan allows
     * @param wordless calls somebody took whose end is kept without what was said, or the other way round
     * @param unmatched calls the line saw and no row stands for, or the other way round
     */
    record Result(
            long targets,
            long endedOnce,
            long held,
            long open,
            long unknown,
            long withdrawn,
            long overTried,
            long wordless,
            long unmatched,
            boolean trail,
            Map<String, Long> states) {
        boolean good(long wanted) {
            return targets == wanted
                    && endedOnce == wanted
                    && held == 0
                    && open == 0
                    && overTried == 0
                    && wordless == 0
                    && unmatched == 0
                    && trail;
        }
    }

    Result check(UUID campaign, int perHousehold, List<LineCheck.Seen> seen) {
        return new Result(
                count("targets where campaign = ?", campaign),
                count(
                        "targets where campaign = ? and endings = 1 and settled_at is not null and state not in"
                                + " ('LISTED', 'TEXTED', 'READY', 'CALLING')",
                        campaign),
                rows.sql("select count(*) from line_slots where attempt is not null")
                        .query(Long.class)
                        .single(),
                count("attempts where campaign = ? and state = 'CALLING'", campaign),
                count("attempts where campaign = ? and state = 'UNKNOWN'", campaign),
                count("attempts where campaign = ? and state = 'WITHDRAWN'", campaign),
                count("targets where campaign = ? and tries > " + perHousehold, campaign),
                count(WORDLESS, campaign),
                unmatched(campaign, seen),
                audit.verify().whole(),
                states(campaign));
    }

    long ended(UUID campaign) {
        return count("targets where campaign = ? and endings = 1", campaign);
    }

    long calls(UUID campaign) {
        return count("attempts where campaign = ?", campaign);
    }

    /** Calls whose node was gone before it could tell how they ended. */
    Set<String> unknown(UUID campaign) {
        return Set.copyOf(rows.sql("select id::text from attempts where campaign = ? and state = 'UNKNOWN'")
                .param(campaign)
                .query(String.class)
                .list());
    }

    private long unmatched(UUID campaign, List<LineCheck.Seen> seen) {
        Set<String> placed = seen.stream().map(LineCheck.Seen::attempt).collect(Collectors.toSet());
        Set<String> kept = Set.copyOf(rows.sql("select id::text from attempts where campaign = ? and state = 'ENDED'")
                .param(campaign)
                .query(String.class)
                .list());
        Set<String> all = Set.copyOf(rows.sql("select id::text from attempts where campaign = ?")
                .param(campaign)
                .query(String.class)
                .list());
        return placed.stream().filter(id -> !all.contains(id)).count()
                + kept.stream().filter(id -> !placed.contains(id)).count();
    }

    private Map<String, Long> states(UUID campaign) {
        return rows
                .sql("select state, count(*) as count from targets where campaign = ? group by state order by 2 desc")
                .param(campaign)
                .query((row, i) -> Map.entry(row.getString("state"), row.getLong("count")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private long count(String what, UUID campaign) {
        return rows.sql("select count(*) from " + what)
                .param(campaign)
                .query(Long.class)
                .single();
    }
}
