package kr.dolbom.outreach.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.dolbom.outreach.campaign.TargetState.Move;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households of campaigns as rows, for those who look on and for moves that need no line. */
@Component
class TargetRows {

    private final JdbcClient rows;
    private final Identities identities;

    TargetRows(JdbcClient rows, Identities identities) {
        this.rows = rows;
        this.identities = identities;
    }

    Counts counts(UUID campaign) {
        Map<TargetState, Long> states = new EnumMap<>(TargetState.class);
        rows.sql("select state, count(*) as count from targets where campaign = ? group by state")
                .param(campaign)
                .query(row -> {
                    states.put(TargetState.valueOf(row.getString("state")), row.getLong("count"));
                });
        return rows.sql("""
                        select count(*) as calls, count(answered_at) as taken, coalesce(sum(talked), 0) / 60 as minutes
                        from attempts where campaign = ? and state <> 'WITHDRAWN'
                        """)
                .param(campaign)
                .query((row, i) ->
                        new Counts(states, row.getLong("calls"), row.getLong("taken"), row.getLong("minutes")))
                .single();
    }

    /** How many households came to an end since then: the pace. */
    long settledSince(UUID campaign, Instant since) {
        return rows.sql("select count(*) from targets where campaign = ? and settled_at >= ?")
                .params(campaign, CampaignRows.time(since))
                .query(Long.class)
                .single();
    }

    int stop(UUID campaign, Instant now) {
        return rows.sql("""
                        update targets set state = 'STOPPED', reason = '캠페인을 그만둠', due_at = null, settled_at = :now,
                            endings = endings + 1
                        where campaign = :campaign and state in (:from)
                        """)
                .param("now", CampaignRows.time(now))
                .param("campaign", campaign)
                .param("from", Move.STOP.from().stream().map(Enum::name).collect(Collectors.toSet()))
                .update();
    }

    List<Unreached> unreached(UUID campaign, int most, int from) {
        return unreached(campaign, Optional.empty(), most, from);
    }

    /** The next ones; households that come to an end meanwhile are newer and move none of them. */
    List<Unreached> unreachedAfter(UUID campaign, Optional<Unreached> last, int most) {
        return unreached(campaign, last, most, 0);
    }

    private List<Unreached> unreached(UUID campaign, Optional<Unreached> after, int most, int from) {
        List<String> states = Arrays.stream(TargetState.values())
                .filter(TargetState::isForOfficer)
                .map(Enum::name)
                .toList();
        return rows.sql("""
                        select t.id, t.sealed, t.signals, t.officer, t.state, t.reason, t.tries, t.settled_at,
                            (select string_agg(n.outcome, ' · ' order by n.ordinal) from target_numbers n
                             where n.target = t.id and n.outcome <> '') as outcomes,
                            (select sealed from target_numbers n where n.target = t.id and n.ordinal = 1) as number
                        from targets t where campaign = :campaign and state in (:states)
                            and (:after = '' or (settled_at, id) < (:at::timestamptz, nullif(:after, '')::uuid))
                        order by settled_at desc, id desc limit :most offset :from
                        """)
                .param("campaign", campaign)
                .param("states", states)
                .param("after", after.map(one -> one.id().toString()).orElse(""))
                .param("at", CampaignRows.time(after.map(Unreached::at).orElse(Instant.EPOCH)))
                .param("most", most)
                .param("from", from)
                .query(this::read)
                .list();
    }

    private Unreached read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String digits = identities.openNumber(id, 1, row.getBytes("number"));
        return new Unreached(
                id,
                identities.open(id, row.getBytes("sealed")).maskedName(),
                PhoneNumber.of(digits).map(PhoneNumber::masked).orElse(""),
                List.of((String[]) row.getArray("signals").getArray()),
                row.getString("officer"),
                TargetState.valueOf(row.getString("state")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("outcomes")).orElse(""),
                row.getInt("tries"),
                row.getObject("settled_at", OffsetDateTime.class).toInstant());
    }
}
