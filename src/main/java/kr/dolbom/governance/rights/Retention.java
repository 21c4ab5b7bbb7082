package kr.dolbom.governance.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.Permissions;
import kr.dolbom.governance.PrivacySettings;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys what is past its time, once a day, and reports it (개인정보 보호법 제21조). Of several nodes the first takes the
 * day; each portion goes with its entry in the audit trail or not at all.
 */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final JdbcClient rows;
    private final List<Expiring> kinds;
    private final PrivacySettings settings;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate together;

    Retention(
            JdbcClient rows,
            List<Expiring> kinds,
            PrivacySettings settings,
            Permissions permissions,
            AuditTrail audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.kinds = List.copyOf(kinds);
        this.settings = settings;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * @param kept past their time, but somebody still works on them
     * @param problem why this kind was left, empty when it was not
     */
    public record Result(RecordKind kind, int days, long destroyed, long kept, String problem) {}

    public record Report(LocalDate day, Instant started, Optional<Instant> finished, List<Result> results) {}

    /** Today's run, unless another node or an earlier call has had it. */
    public Optional<Report> runToday() {
        return Acting.asTheApplication(this::run);
    }

    /** The latest runs, newest first. */
    public List<Report> reports(Actor actor, int most) {
        if (!permissions.may(actor, Duty.MANAGE_RECORDS)) permissions.require(actor, Duty.READ_AUDIT);
        return rows.sql("select day, started_at, finished_at from retention_runs order by day desc limit :most")
                .param("most", most)
                .query((row, i) -> report(
                        row.getObject("day", LocalDate.class),
                        row.getObject("started_at", OffsetDateTime.class),
                        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))))
                .list();
    }

    /** How long each kind is kept here. */
    public Map<RecordKind, Integer> days() {
        Map<RecordKind, Integer> days = new java.util.EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) days.put(kind, settings.days(kind));
        return days;
    }

    private Optional<Report> run() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, AsOf.SEOUL);
        int taken = rows.sql("insert into retention_runs (day, started_at) values (:day, :at) on conflict do nothing")
                .param("day", today)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (taken == 0) return Optional.empty();
        for (Expiring kind : kinds) keep(today, destroy(kind, now));
        rows.sql("update retention_runs set finished_at = :at where day = :day")
                .param("day", today)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(report(today, now.atOffset(ZoneOffset.UTC), Optional.of(now.atOffset(ZoneOffset.UTC))));
    }

    /** A kind that fails does not keep the others. */
    private Result destroy(Expiring expiring, Instant now) {
        int days = settings.days(expiring.kind());
        Instant moment = now.minus(Duration.ofDays(days));
        long destroyed = 0;
        try {
            long portion;
            do {
                portion = portion(expiring, moment);
                destroyed += portion;
            } while (portion > 0);
            return new Result(expiring.kind(), days, destroyed, expiring.keptBefore(moment), "");
        } catch (RuntimeException failure) {
            LOG.error("retention of {} failed", expiring.kind(), failure);
            return new Result(
                    expiring.kind(), days, destroyed, 0, failure.getClass().getSimpleName());
        }
    }

    private long portion(Expiring expiring, Instant moment) {
        Long destroyed = together.execute(transaction -> {
            long portion = expiring.destroyBefore(moment);
            if (portion > 0) record(expiring.kind(), portion, moment);
            return portion;
        });
        return destroyed == null ? 0 : destroyed;
    }

    private void record(RecordKind kind, long destroyed, Instant moment) {
        audit.record(new AuditEvent(
                "보관 기간",
                "retention.destroyed",
                kind.name(),
                Map.of("count", String.valueOf(destroyed), "before", moment.toString())));
    }

    private void keep(LocalDate day, Result result) {
        rows.sql("insert into retention_results values (:day, :kind, :days, :destroyed, :kept, :problem)")
                .param("day", day)
                .param("kind", result.kind().name())
                .param("days", result.days())
                .param("destroyed", result.destroyed())
                .param("kept", result.kept())
                .param("problem", result.problem())
                .update();
    }

    private Report report(LocalDate day, OffsetDateTime started, Optional<OffsetDateTime> finished) {
        List<Result> results = rows.sql("select * from retention_results where day = :day order by kind")
                .param("day", day)
                .query((row, i) -> new Result(
                        RecordKind.valueOf(row.getString("kind")),
                        row.getInt("days"),
                        row.getLong("destroyed"),
                        row.getLong("kept"),
                        row.getString("problem")))
                .list();
        return new Report(day, started.toInstant(), finished.map(OffsetDateTime::toInstant), results);
    }
}
