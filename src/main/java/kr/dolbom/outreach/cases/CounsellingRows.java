package kr.dolbom.outreach.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.Seal;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases as rows. A change is one conditional update: of two who press at once one changes it. */
@Component
class CounsellingRows {

    private final JdbcClient rows;
    private final Seal seal;

    CounsellingRows(JdbcClient rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /** @return whether it was new */
    boolean add(CallOrder order, Call call, Urgency urgency, Instant at) {
        return rows.sql("""
                        insert into counsellings (id, target, campaign, organisation, number_mark, urgency, why, script,
                                                  needs, sealed, state, called_at)
                        values (:id, :target, :campaign, :organisation, :mark, :urgency, :why, :script,
                                :needs::jsonb, :sealed, 'WAITING', :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", order.attempt())
                        .param("target", order.target())
                        .param("campaign", order.campaign())
                        .param("organisation", order.organisation())
                        .param("mark", seal.mark(order.number()))
                        .param("urgency", urgency.level())
                        .param("why", urgency.why())
                        .param("script", call.record().script())
                        .param("needs", call.needs())
                        .param("sealed", seal.seal(call.json(), order.attempt().toString()))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    Optional<Counselling> find(UUID id) {
        return rows.sql("select * from counsellings where id = :id")
                .param("id", id)
                .query(this::counselling)
                .optional();
    }

    Optional<Counselling> latest(UUID target) {
        return rows.sql("select * from counsellings where target = :target order by called_at desc limit 1")
                .param("target", target)
                .query(this::counselling)
                .optional();
    }

    /** What other calls with the same household brought, newest first. */
    List<Counselling> others(Counselling about) {
        return rows.sql("select * from counsellings where target = :target and id <> :id order by called_at desc")
                .param("target", about.target())
                .param("id", about.id())
                .query(this::counselling)
                .list();
    }

    /** Most urgent first, then who waits longest; what is decided, newest first. */
    List<Counselling> list(CaseFilter filter, String organisation) {
        return rows.sql("""
                        select * from counsellings
                        where state = any(string_to_array(:states, ','))
                          and (:organisation = '' or organisation = :organisation
                               or starts_with(organisation, :organisation || '/'))
                          and (:owner = '' or owner = :owner)
                        order by case when state = 'DECIDED' then -number else 0 end, urgency, called_at, number
                        limit :most offset :from
                        """)
                .param("states", filter.states())
                .param("organisation", organisation)
                .param("owner", filter.owner())
                .param("most", filter.most())
                .param("from", filter.from())
                .query(this::counselling)
                .list();
    }

    /** All, in the order in which they are listed. */
    List<UUID> ids(String organisation) {
        return rows.sql("""
                        select id from counsellings
                        where :organisation = '' or organisation = :organisation
                              or starts_with(organisation, :organisation || '/')
                        order by case when state = 'DECIDED' then -number else 0 end, urgency, called_at, number
                        """)
                .param("organisation", organisation)
                .query((row, i) -> row.getObject("id", UUID.class))
                .list();
    }

    /** In this order, without those that were destroyed meanwhile. */
    List<Counselling> list(List<UUID> ids) {
        return rows.sql("""
                        select c.* from unnest(:ids) with ordinality as wanted (id, place)
                        join counsellings c on c.id = wanted.id order by wanted.place
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::counselling)
                .list();
    }

    /** The next after this one that is the officer's or nobody's; after the last the first again. */
    Optional<Counselling> next(Counselling after, Officer me, String organisation) {
        return rows.sql("""
                        select * from counsellings
                        where state <> 'DECIDED' and id <> :id and (owner is null or owner = :me)
                          and (:organisation = '' or organisation = :organisation
                               or starts_with(organisation, :organisation || '/'))
                        order by (urgency, called_at, number) < (:urgency, :at, :number), urgency, called_at, number
                        limit 1
                        """)
                .param("id", after.id())
                .param("me", me.id())
                .param("organisation", organisation)
                .param("urgency", after.urgency().level())
                .param("at", utc(after.calledAt()))
                .param("number", after.number())
                .query(this::counselling)
                .optional();
    }

    Map<State, Long> counts(String organisation) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) counts.put(state, 0L);
        rows.sql("""
                select state, count(*) as count from counsellings
                where :organisation = '' or organisation = :organisation
                      or starts_with(organisation, :organisation || '/')
                group by state
                """).param("organisation", organisation).query(row -> {
            counts.put(State.valueOf(row.getString("state")), row.getLong("count"));
        });
        return counts;
    }

    /** From waiting to an officer, if it still waits. */
    Optional<Long> take(UUID id, Officer by) {
        return changed("""
                update counsellings set state = 'TAKEN', owner = :owner, owner_name = :name, version = version + 1
                where id = :id and state = 'WAITING' returning version
                """, id, by);
    }

    /** From the owner back to the queue. */
    Optional<Long> giveBack(UUID id, Officer by) {
        return changed("""
                update counsellings set state = 'WAITING', owner = null, owner_name = null, version = version + 1
                where id = :id and state = 'TAKEN' and owner = :owner and :name <> '' returning version
                """, id, by);
    }

    Optional<Long> give(UUID id, Officer by, Officer next) {
        return rows.sql("""
                        update counsellings set owner = :next, owner_name = :nextName, version = version + 1
                        where id = :id and state = 'TAKEN' and owner = :owner returning version
                        """)
                .param("next", next.id())
                .param("nextName", next.name())
                .param("id", id)
                .param("owner", by.id())
                .query(Long.class)
                .optional();
    }

    /** The owner changed something in it. */
    Optional<Long> edited(UUID id, Officer by) {
        return changed("""
                update counsellings set version = version + 1
                where id = :id and owner = :owner and :name <> '' returning version
                """, id, by);
    }

    /** @param seen the version the officer had before their eyes */
    Optional<Long> decided(UUID id, Officer by, long seen, Instant at) {
        return rows.sql("""
                        update counsellings set state = 'DECIDED', decided_at = :at, version = version + 1
                        where id = :id and owner = :owner and version = :seen returning version
                        """)
                .param("id", id)
                .param("owner", by.id())
                .param("seen", seen)
                .param("at", utc(at))
                .query(Long.class)
                .optional();
    }

    /** What was decided is open again, with whoever reopened it. */
    Optional<Long> reopened(UUID id, Officer by) {
        return changed("""
                update counsellings set state = 'TAKEN', owner = :owner, owner_name = :name, decided_at = null,
                       version = version + 1
                where id = :id and state = 'DECIDED' returning version
                """, id, by);
    }

    private Optional<Long> changed(String sql, UUID id, Officer by) {
        return rows.sql(sql)
                .param("id", id)
                .param("owner", by.id())
                .param("name", by.name())
                .query(Long.class)
                .optional();
    }

    private Counselling counselling(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Counselling(
                id,
                row.getLong("number"),
                row.getObject("target", UUID.class),
                row.getString("organisation"),
                new Urgency(row.getInt("urgency"), row.getString("why")),
                Call.of(seal.openText(row.getBytes("sealed"), id.toString())),
                State.valueOf(row.getString("state")),
                officer(row.getString("owner"), row.getString("owner_name")),
                instant(row, "called_at").orElseThrow(),
                instant(row, "decided_at"),
                row.getLong("version"));
    }

    private static Optional<Officer> officer(
            @org.jspecify.annotations.Nullable String id, @org.jspecify.annotations.Nullable String name) {
        return id == null || name == null ? Optional.empty() : Optional.of(new Officer(id, name));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
