package kr.dolbom.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Expiring;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.Permissions;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Objections to answers. A person looks at each and tells what came of it within thirty days, which may be extended twice
 * by thirty with a reason (개인정보 보호법 시행령 제44조의3제5항).
 */
@Component
public class Objections implements Expiring {

    private static final int DAYS = 30;
    private static final int MOST_EXTENSIONS = 2;
    private static final int SHORTEST_ANSWER = 20;

    private final JdbcClient rows;
    private final Consultations consultations;
    private final Masking masking;
    private final Permissions permissions;
    private final AuditTrail audit;
    private final DeskSettings settings;
    private final InstantSource clock;
    private final TransactionTemplate together;

    Objections(
            JdbcClient rows,
            Consultations consultations,
            Masking masking,
            Permissions permissions,
            AuditTrail audit,
            DeskSettings settings,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.consultations = consultations;
        this.masking = masking;
        this.permissions = permissions;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Objects to an answer; while it is open a second word replaces the first, and its time runs on. */
    public Objection object(Actor actor, String exchange, String text) {
        UUID answered = consultations.requireExchange(exchange).id();
        String masked = masking.mask(QuestionText.question(text, settings.questionLength()))
                .text();
        Instant now = clock.instant();
        together.executeWithoutResult(transaction -> {
            rows.sql("""
                    insert into objections (id, exchange, organisation, text, state, objected_at, due_on)
                    values (:id, :exchange, :organisation, :text, 'OPEN', :at, :due)
                    on conflict (exchange) do update set text = excluded.text where objections.state = 'OPEN'
                    """)
                    .param("id", UUID.randomUUID())
                    .param("exchange", answered)
                    .param("organisation", actor.seesEverything() ? "" : actor.organisationPath())
                    .param("text", masked)
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("due", LocalDate.ofInstant(now, AsOf.SEOUL).plusDays(DAYS))
                    .update();
            record(actor, "objection.requested", answered, Map.of());
        });
        return findOn(answered).orElseThrow();
    }

    /** The objection to an answer, for whom the answer was given to. */
    public Optional<Objection> findOn(UUID exchange) {
        return Acting.asTheApplication(() -> rows.sql("select * from objections where exchange = :exchange")
                .param("exchange", exchange)
                .query(Objections::read)
                .optional());
    }

    /** What waits for a person, most urgent first, then what was answered lately. */
    public List<Objection> list(Actor actor) {
        permissions.require(actor, Duty.WORK_DESK);
        return rows
                .sql("select * from objections order by state desc, due_on, number limit 500")
                .query(Objections::read)
                .list()
                .stream()
                .filter(one -> actor.reaches(Actor.parts(one.organisation())))
                .toList();
    }

    public Objection require(Actor actor, String id) {
        permissions.require(actor, Duty.WORK_DESK);
        Objection found = id(id).flatMap(number -> rows.sql("select * from objections where id = :id")
                        .param("id", number)
                        .query(Objections::read)
                        .optional())
                .orElseThrow(() -> new Problem(Code.OBJECTION_NOT_FOUND));
        permissions.require(actor, Duty.WORK_DESK, Actor.parts(found.organisation()));
        return found;
    }

    /** Tells the person what came of it: a choice and reasons in words, not a tick. */
    public void answer(Actor actor, String id, Objection.Outcome outcome, String answer) {
        Objection objection = require(actor, id);
        String masked = masking.mask(QuestionText.question(answer, settings.questionLength()))
                .text();
        if (masked.length() < SHORTEST_ANSWER) throw new Problem(Code.ANSWER_TOO_SHORT, SHORTEST_ANSWER);
        together.executeWithoutResult(transaction -> {
            int changed = rows.sql("""
                    update objections set state = 'ANSWERED', outcome = :outcome, answer = :answer,
                        answered_by = :who, answered_at = :at where id = :id and state = 'OPEN'
                    """)
                    .param("id", objection.id())
                    .param("outcome", outcome.name())
                    .param("answer", masked)
                    .param("who", actor.person().orElse(""))
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (changed == 0) throw new Problem(Code.OBJECTION_ANSWERED);
            record(actor, "objection.answered", objection.exchange(), Map.of("outcome", outcome.name()));
        });
    }

    /** Thirty days more, with the reason the person is told; twice at most. */
    public void extend(Actor actor, String id, String reason) {
        Objection objection = require(actor, id);
        String masked = masking.mask(QuestionText.question(reason, settings.questionLength()))
                .text();
        together.executeWithoutResult(transaction -> {
            int changed = rows.sql("""
                    update objections set due_on = due_on + :days::int, extended = extended + 1, extension = :reason
                    where id = :id and state = 'OPEN' and extended < :most
                    """)
                    .param("id", objection.id())
                    .param("days", DAYS)
                    .param("reason", masked)
                    .param("most", MOST_EXTENSIONS)
                    .update();
            if (changed == 0) throw new Problem(Code.EXTENSION_USED_UP, MOST_EXTENSIONS);
            record(actor, "objection.extended", objection.exchange(), Map.of());
        });
    }

    private void record(Actor actor, String action, UUID exchange, Map<String, String> details) {
        String who = actor.person().filter(person -> !actor.seesEverything()).orElse("정보주체");
        audit.record(new AuditEvent(who, action, exchange.toString(), details));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Objection read(ResultSet row, int index) throws SQLException {
        return new Objection(
                row.getObject("id", UUID.class),
                row.getObject("exchange", UUID.class),
                row.getString("organisation"),
                row.getString("text"),
                row.getString("state").equals("OPEN"),
                row.getObject("objected_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getInt("extended"),
                row.getString("extension"),
                Optional.of(row.getString("outcome"))
                        .filter(outcome -> !outcome.isEmpty())
                        .map(Objection.Outcome::valueOf),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OBJECTIONS;
    }

    @Override
    public long destroyBefore(Instant moment) {
        return rows.sql("delete from objections where id in"
                        + " (select id from objections where answered_at < :moment limit 1000)")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
