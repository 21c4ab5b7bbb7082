package kr.dolbom.outreach.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.People;
import kr.dolbom.governance.Permissions;
import kr.dolbom.governance.Seal;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.dialogue.Danger;
import kr.dolbom.outreach.dialogue.Household;
import kr.dolbom.outreach.talk.Alarm;
import kr.dolbom.outreach.texting.StrangerTexted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Dangers that officers are told of at once. Raised in a transaction of its own, so that nothing takes it back. */
@Component
public class Alerts implements Alarm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN = 100;
    private static final String STRANGER = "모르는 번호";

    private final JdbcClient rows;
    private final Seal seal;
    private final CaseBell bell;
    private final AuditTrail audit;
    private final Permissions permissions;
    private final People people;
    private final Masking masking;
    private final InstantSource clock;
    private final TransactionTemplate apart;

    Alerts(
            JdbcClient rows,
            Seal seal,
            CaseBell bell,
            AuditTrail audit,
            Permissions permissions,
            People people,
            Masking masking,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.seal = seal;
        this.bell = bell;
        this.audit = audit;
        this.permissions = permissions;
        this.people = people;
        this.masking = masking;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Content(String name, String number, String words) {}

    /** While the call still runs; the same danger of the same call is one alert. */
    @Override
    public void raise(CallOrder order, Danger danger, String words) {
        apart.executeWithoutResult(transaction -> raiseWithin(order, danger, words));
    }

    /** Told once; whoever looks at the queue sees it change. */
    @Override
    public void putThrough(CallOrder order, Danger danger, boolean reached) {
        apart.executeWithoutResult(transaction -> markPerson(order, danger, reached)
                .ifPresent(id -> {
                    bell.ring();
                    Map<String, String> details = Map.of("reached", String.valueOf(reached));
                    audit.record(new AuditEvent("초기상담 전화", "alert.put-through", id, details));
                }));
    }

    private Optional<String> markPerson(CallOrder order, Danger danger, boolean reached) {
        return rows.sql("""
                        update alerts set person_reached = :reached, person_at = :at
                        where attempt = :attempt and danger = :danger and person_at is null returning id
                        """)
                .param("reached", reached)
                .param("at", CounsellingRows.utc(clock.instant()))
                .param("attempt", order.attempt())
                .param("danger", danger.name())
                .query(String.class)
                .optional();
    }

    /** What was written, in the transaction that keeps it. */
    void raiseWritten(TextedBack reply, Danger danger) {
        Household household = new Household(reply.name(), 0, "", List.of(), "", "", "", "ko");
        CallOrder order = new CallOrder(
                reply.id(), reply.household(), reply.campaign(), reply.organisation(), reply.number(), household, "");
        raiseWithin(order, danger, reply.words(), true);
    }

    /** In the transaction that ends the call, should nobody have raised it while it ran. */
    void raiseWithin(CallOrder order, Danger danger, String words) {
        raiseWithin(order, danger, words, false);
    }

    /** What somebody nobody has listed wrote to an office, in the transaction that hears it. */
    void raiseOfStranger(StrangerTexted text, String organisation, Danger danger) {
        Content content =
                new Content(STRANGER, text.number(), masking.mask(text.words()).text());
        raise(new Told(text.id(), Optional.empty(), organisation, text.mark(), content, true), danger);
    }

    private void raiseWithin(CallOrder order, Danger danger, String words, boolean written) {
        Content content = new Content(order.household().name(), order.number(), masking.withoutForbiddenNumbers(words));
        raise(new Told(order.attempt(), Optional.of(order), order.organisation(), "", content, written), danger);
    }

    /**
     * @param order of the call; none when nobody knows who it is
     * @param mark of the number where nothing else leads to the person
     */
    private record Told(
            UUID attempt,
            Optional<CallOrder> order,
            String organisation,
            String mark,
            Content content,
            boolean written) {}

    private void raise(Told told, Danger danger) {
        UUID id = UUID.randomUUID();
        if (add(id, told, danger) == 0) return;
        bell.ring();
        Map<String, String> details =
                Map.of("danger", danger.name(), "attempt", told.attempt().toString());
        audit.record(new AuditEvent("초기상담 전화", "alert.raised", id.toString(), details));
    }

    private int add(UUID id, Told told, Danger danger) {
        return rows.sql("""
                insert into alerts (attempt, danger, id, target, campaign, organisation, number_mark, sealed, raised_at,
                    by_text)
                values (:attempt, :danger, :id, :target, :campaign, :organisation, :mark, :sealed, :at, :written)
                on conflict (attempt, danger) do nothing
                """)
                .param("attempt", told.attempt())
                .param("danger", danger.name())
                .param("id", id)
                .param("target", told.order().map(CallOrder::target).orElse(null), Types.OTHER)
                .param("campaign", told.order().map(CallOrder::campaign).orElse(null), Types.OTHER)
                .param("organisation", told.organisation())
                .param("mark", told.mark())
                .param("sealed", seal.seal(JSON.writeValueAsString(told.content()), id.toString()))
                .param("at", CounsellingRows.utc(clock.instant()))
                .param("written", told.written())
                .update();
    }

    /** Those nobody has said to have seen, newest first. */
    public List<Alert> open(Actor actor) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return rows.sql("""
                        select * from alerts
                        where seen_at is null and (:organisation = '' or organisation = :organisation
                              or starts_with(organisation, :organisation || '/'))
                        order by raised_at desc limit :most
                        """)
                .param("organisation", actor.organisationPath())
                .param("most", SHOWN)
                .query((row, i) -> alert(row))
                .list();
    }

    /** Those of a case, whoever has seen them. */
    public List<Alert> of(UUID attempt) {
        return rows.sql("select * from alerts where attempt = :attempt order by raised_at")
                .param("attempt", attempt)
                .query((row, i) -> alert(row))
                .list();
    }

    /** Those of a number nobody has listed, whoever has seen them. */
    List<Alert> ofStranger(String mark) {
        return rows.sql("select * from alerts where target is null and number_mark = :mark order by raised_at")
                .param("mark", mark)
                .query((row, i) -> alert(row))
                .list();
    }

    /** Somebody takes care of it; who is first is kept. */
    public void seen(Actor actor, String id) {
        permissions.require(actor, Duty.DECIDE_CASES);
        Officer by = officer(actor);
        apart.executeWithoutResult(transaction -> {
            require(id, actor);
            if (mark(UUID.fromString(id), by, clock.instant()) == 0) return;
            bell.ring();
            audit.record(new AuditEvent(by.id(), "alert.seen", id, Map.of()));
        });
    }

    private int mark(UUID id, Officer by, Instant at) {
        return rows.sql("""
                update alerts set seen_by = :by, seen_name = :name, seen_at = :at where id = :id and seen_at is null
                """)
                .param("by", by.id())
                .param("name", by.name())
                .param("at", CounsellingRows.utc(at))
                .param("id", id)
                .update();
    }

    private void require(String id, Actor actor) {
        boolean reached = CaseIds.parse(id)
                .flatMap(uuid -> rows.sql("select organisation from alerts where id = :id")
                        .param("id", uuid)
                        .query(String.class)
                        .optional())
                .filter(organisation -> actor.reaches(Actor.parts(organisation)))
                .isPresent();
        if (!reached) throw new Problem(Code.CASE_NOT_FOUND);
    }

    private Officer officer(Actor actor) {
        String id = actor.person().orElse("");
        return new Officer(id, people.name(id).orElse(id));
    }

    private Alert alert(java.sql.ResultSet row) throws java.sql.SQLException {
        UUID id = row.getObject("id", UUID.class);
        Content content = JSON.readValue(seal.openText(row.getBytes("sealed"), id.toString()), Content.class);
        return new Alert(
                id,
                row.getObject("attempt", UUID.class),
                row.getString("organisation"),
                Danger.valueOf(row.getString("danger")),
                content.name(),
                content.number(),
                content.words(),
                row.getBoolean("by_text"),
                row.getObject("target") == null,
                person(row),
                CounsellingRows.instant(row, "raised_at").orElseThrow(),
                Optional.ofNullable(row.getString("seen_by")).map(by -> new Officer(by, name(row))));
    }

    private static Optional<Alert.PutThrough> person(java.sql.ResultSet row) throws java.sql.SQLException {
        boolean reached = row.getBoolean("person_reached");
        return CounsellingRows.instant(row, "person_at").map(at -> new Alert.PutThrough(reached, at));
    }

    private static String name(java.sql.ResultSet row) {
        try {
            return row.getString("seen_name");
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
