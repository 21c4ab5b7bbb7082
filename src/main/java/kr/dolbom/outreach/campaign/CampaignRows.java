package kr.dolbom.outreach.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns as rows. A move is conditional, so that of two officers who press at once one is told. */
@Component
public class CampaignRows {

    private static final String ALL =
            "select id, organisation, name, state, plan::text as plan, version, made_by, made_at, started_at, ended_at from campaigns";

    private final JdbcClient rows;
    private final JsonMapper json;

    CampaignRows(JdbcClient rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    void add(Campaign campaign) {
        rows.sql("""
                insert into campaigns (id, organisation, name, state, plan, made_by, made_at)
                values (:id, :organisation, :name, :state, :plan::jsonb, :madeBy, :madeAt)
                """)
                .param("id", campaign.id())
                .param("organisation", campaign.organisation())
                .param("name", campaign.name())
                .param("state", campaign.state().name())
                .param("plan", json.writeValueAsString(campaign.plan()))
                .param("madeBy", campaign.madeBy())
                .param("madeAt", time(campaign.madeAt()))
                .update();
    }

    /** Nothing where somebody else was first, or it calls again. */
    boolean change(Campaign to) {
        return rows.sql("""
                        update campaigns set name = :name, plan = :plan::jsonb, version = :version
                        where id = :id and version = :version - 1 and state in ('DRAFT', 'PAUSED')
                        """)
                        .param("name", to.name())
                        .param("plan", json.writeValueAsString(to.plan()))
                        .param("version", to.version())
                        .param("id", to.id())
                        .update()
                == 1;
    }

    public Optional<Campaign> find(UUID id) {
        return rows.sql(ALL + " where id = ?").param(id).query(this::read).optional();
    }

    List<Campaign> list() {
        return rows.sql(ALL + " order by made_at desc limit 200")
                .query(this::read)
                .list();
    }

    Optional<Campaign> last(String organisation) {
        return rows.sql(ALL + " where organisation = ? order by made_at desc limit 1")
                .param(organisation)
                .query(this::read)
                .optional();
    }

    public List<Campaign> running() {
        return rows.sql(ALL + " where state = 'RUNNING'").query(this::read).list();
    }

    boolean move(UUID id, CampaignState.Move move, Instant now) {
        return rows.sql("""
                        update campaigns set state = :to,
                            started_at = case when :to = 'RUNNING' then coalesce(started_at, :now) else started_at end,
                            ended_at = case when :to in ('STOPPED', 'FINISHED') then :now::timestamptz end
                        where id = :id and state in (:from)
                        """)
                        .param("to", move.to().name())
                        .param("now", time(now))
                        .param("id", id)
                        .param("from", move.from().stream().map(Enum::name).collect(Collectors.toSet()))
                        .update()
                == 1;
    }

    private Campaign read(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getString("name"),
                CampaignState.valueOf(row.getString("state")),
                json.readValue(row.getString("plan"), Plan.class),
                row.getLong("version"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
