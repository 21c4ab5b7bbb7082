package kr.dolbom.outreach.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days an organisation does not call, as the office has entered them. What stands above an organisation holds for it. */
@Component
public class Holidays {

    private final JdbcClient rows;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final Cache<String, Set<LocalDate>> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .maximumSize(1_000)
            .build();

    Holidays(JdbcClient rows, Permissions permissions, AuditTrail audit) {
        this.rows = rows;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** A day nobody is called. */
    public record Holiday(LocalDate day, String name) {}

    public List<Holiday> list(Actor actor) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        return rows.sql("select day, name from holidays where organisation = ? order by day")
                .param(actor.organisationPath())
                .query((row, i) -> new Holiday(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    /** Adds days, one a line: 2026-10-03 개천절. Returns how many were read. */
    @Transactional
    public int add(Actor actor, List<Holiday> days) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        for (Holiday one : days)
            rows.sql("insert into holidays (organisation, day, name) values (?, ?, ?)"
                            + " on conflict (organisation, day) do update set name = excluded.name")
                    .params(actor.organisationPath(), one.day(), one.name())
                    .update();
        known.invalidateAll();
        record(actor, "campaign.holidays-added", Integer.toString(days.size()));
        return days.size();
    }

    @Transactional
    public void remove(Actor actor, LocalDate day) {
        permissions.require(actor, Duty.RUN_CAMPAIGNS);
        rows.sql("delete from holidays where organisation = ? and day = ?")
                .params(actor.organisationPath(), day)
                .update();
        known.invalidateAll();
        record(actor, "campaign.holiday-removed", day.toString());
    }

    /** The days that count for an organisation; a change on another node is known here in half a minute. */
    public Set<LocalDate> of(String organisation) {
        return known.get(organisation, path -> Acting.asTheApplication(() -> read(path)));
    }

    private Set<LocalDate> read(String organisation) {
        return rows
                .sql("select day from holidays where organisation = '' or starts_with(? || '/', organisation || '/')")
                .param(organisation)
                .query((row, i) -> row.getObject(1, LocalDate.class))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private void record(Actor actor, String action, String what) {
        audit.record(
                new AuditEvent(actor.person().orElse("명령줄"), action, actor.organisationPath(), Map.of("days", what)));
    }
}
