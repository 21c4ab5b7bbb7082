package kr.dolbom.outreach.unmet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.outreach.campaign.Identities;
import kr.dolbom.outreach.campaign.TargetState;
import kr.dolbom.outreach.line.Ending.Outcome;
import kr.dolbom.outreach.unmet.UnmetHousehold.Placed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households the machine is done with and nobody has spoken to, as rows. */
@Component
class UnmetRows {

    private static final String THEY =
            "from targets t where t.state = any(:states) and (t.came = any(:settling)) = :settled";

    private final JdbcClient rows;
    private final Identities identities;
    private final FollowUpRows followUps;

    UnmetRows(JdbcClient rows, Identities identities, FollowUpRows followUps) {
        this.rows = rows;
        this.identities = identities;
        this.followUps = followUps;
    }

    /** Who waits longest stands first; of those that are settled, the newest. */
    List<Unmet> list(UnmetFilter filter) {
        String order = filter.settled() ? "t.settled_at desc, t.id" : "t.settled_at, t.id";
        return wanted(
                        "select t.* " + THEY + " and (:officer = '' or t.officer = :officer) order by " + order
                                + " limit :most offset :from",
                        filter.settled())
                .param("officer", filter.officer())
                .param("most", filter.most())
                .param("from", filter.from())
                .query(this::unmet)
                .list();
    }

    long count(boolean settled) {
        return wanted("select count(*) " + THEY, settled).query(Long.class).single();
    }

    /** Whom the lists name for those that wait. */
    List<String> officers() {
        return wanted("select distinct t.officer " + THEY + " and t.officer <> '' order by t.officer limit 200", false)
                .query((row, i) -> row.getString(1))
                .list();
    }

    Optional<UnmetHousehold> find(UUID id) {
        return rows.sql("""
                        select t.*, c.name as campaign_name,
                            (select k.id from counsellings k where k.target = t.id order by k.called_at desc limit 1) as counselling
                        from targets t join campaigns c on c.id = t.campaign where t.id = :id and t.settled_at is not null
                        """).param("id", id).query(this::household).optional();
    }

    private JdbcClient.StatementSpec wanted(String sql, boolean settled) {
        return rows.sql(sql)
                .param(
                        "states",
                        Arrays.stream(TargetState.values())
                                .filter(TargetState::isForOfficer)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("settling", Came.settling().toArray(String[]::new))
                .param("settled", settled);
    }

    private UnmetHousehold household(ResultSet row, int index) throws SQLException {
        Unmet unmet = unmet(row, index);
        return new UnmetHousehold(
                unmet,
                row.getObject("campaign", UUID.class),
                row.getString("campaign_name"),
                identities.open(unmet.id(), row.getBytes("sealed")),
                row.getInt("wish_from"),
                row.getInt("wish_to"),
                numbers(unmet.id()),
                calls(unmet.id()),
                Optional.ofNullable(row.getObject("counselling", UUID.class)),
                followUps.of(unmet.id()));
    }

    private Unmet unmet(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Unmet(
                id,
                identities.open(id, row.getBytes("sealed")).name(),
                List.of((String[]) row.getArray("signals").getArray()),
                row.getString("officer"),
                TargetState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("tries"),
                row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                Optional.of(row.getString("came"))
                        .filter(came -> !came.isEmpty())
                        .map(Came::valueOf));
    }

    private List<UnmetHousehold.Number> numbers(UUID household) {
        return rows.sql("select * from target_numbers where target = ? order by ordinal")
                .param(household)
                .query((row, i) -> new UnmetHousehold.Number(
                        identities.openNumber(household, row.getInt("ordinal"), row.getBytes("sealed")),
                        row.getInt("tries"),
                        outcome(row.getString("outcome"))))
                .list();
    }

    private List<Placed> calls(UUID household) {
        return rows.sql("select * from attempts where target = ? and state <> 'WITHDRAWN' order by started_at")
                .param(household)
                .query((row, i) -> new Placed(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getInt("number"),
                        row.getBoolean("incoming"),
                        outcome(row.getString("outcome")),
                        row.getInt("talked")))
                .list();
    }

    private static Optional<Outcome> outcome(String name) {
        return Optional.of(name).filter(known -> !known.isEmpty()).map(Outcome::valueOf);
    }
}
