package kr.dolbom.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Consents;
import kr.dolbom.governance.PrivacySettings;
import kr.dolbom.governance.RecordKind;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is kept of somebody: to see, to take along, to have destroyed (개인정보 보호법 제35조 – 제37조). A conversation of
 * somebody who was signed in is theirs alone; of the others whoever holds its address holds it.
 */
@Component
public class OwnData {

    private final JdbcClient rows;
    private final Consultations consultations;
    private final ConversationErasure erasure;
    private final Objections objections;
    private final Consents consents;
    private final PrivacySettings settings;
    private final AuditTrail audit;
    private final TransactionTemplate together;

    OwnData(
            JdbcClient rows,
            Consultations consultations,
            ConversationErasure erasure,
            Objections objections,
            Consents consents,
            PrivacySettings settings,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.consultations = consultations;
        this.erasure = erasure;
        this.objections = objections;
        this.consents = consents;
        this.settings = settings;
        this.audit = audit;
        this.together = new TransactionTemplate(transactions);
    }

    /** A conversation of somebody's, in a list. */
    public record Mine(UUID id, Instant opened, String first, long questions) {}

    /**
     * Everything that is kept of one conversation.
     *
     * @param consent the notice that was agreed to, empty where consent is not the ground
     * @param keptForDays after the last question
     * @param said what asker and counsellor said to each other
     * @param addressKept whether an e-mail address is kept, sealed, to tell of an answer
     */
    public record Kept(
            String conversation,
            Instant opened,
            String channel,
            String ground,
            String consent,
            int keptForDays,
            List<Asked> questions,
            List<Said> said,
            boolean addressKept) {}

    /** A text between asker and counsellor. */
    public record Said(String author, String text, Instant at) {}

    /** A question with all that came of it; personal data was masked before it was kept. */
    public record Asked(
            ExchangeJson exchange, Instant at, String rating, String reason, Optional<Objection> objection) {}

    private record Rated(String rating, String reason) {}

    private record Head(UUID id, String person, String channel, Instant opened, Optional<UUID> consent) {}

    /** Notes whose conversation it is; in the transaction that keeps the answer. */
    @EventListener
    void own(QuestionAnswered news) {
        Actor actor = Acting.now();
        if (!actor.isSignedIn() || actor.seesEverything()) return;
        rows.sql("update conversations set person = :person where id = :id and person = ''")
                .param("person", actor.person().orElse(""))
                .param("id", news.conversation())
                .update();
    }

    /** Notes under which consent a conversation was opened. */
    public void bind(UUID conversation, String consent) {
        consents.findValid(consent)
                .ifPresent(given -> Acting.holding(
                        conversation,
                        () -> rows.sql("update conversations set consent = :consent where id = :id and consent is null")
                                .param("consent", given.id())
                                .param("id", conversation)
                                .update()));
    }

    /** The conversations of who is signed in, newest first. */
    public List<Mine> list(Actor actor) {
        return rows.sql("""
                select c.id, c.opened_at,
                       (select question from exchanges where conversation = c.id order by number limit 1) as first,
                       (select count(*) from exchanges where conversation = c.id) as questions
                from conversations c where c.person = :person and c.person <> '' order by c.opened_at desc limit 500
                """)
                .param("person", actor.seesEverything() ? "" : actor.person().orElse(""))
                .query((row, i) -> new Mine(
                        row.getObject("id", UUID.class),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("first")).orElse(""),
                        row.getLong("questions")))
                .list();
    }

    public Kept require(Actor actor, String conversation) {
        UUID id = consultations.require(conversation).id();
        return Acting.holding(id, () -> kept(head(actor, id), conversation));
    }

    private Kept kept(Head head, String conversation) {
        List<Asked> asked = new ArrayList<>();
        for (Exchange exchange : consultations.require(conversation).exchanges()) asked.add(asked(exchange));
        String agreed = head.consent()
                .flatMap(id -> consents.find(id.toString()))
                .map(Consents.Consent::version)
                .orElse("");
        return new Kept(
                conversation,
                head.opened(),
                head.channel(),
                agreed.isEmpty() ? "공공기관의 소관 업무 (개인정보 보호법 제15조제1항제3호)" : "동의 (개인정보 보호법 제15조제1항제1호)",
                agreed,
                settings.days(RecordKind.CONVERSATIONS),
                asked,
                said(head.id()),
                rows.sql("select exists (select from contacts where conversation = :id)")
                        .param("id", head.id())
                        .query(Boolean.class)
                        .single());
    }

    private List<Said> said(UUID conversation) {
        return rows.sql("select author, text, sent_at from messages where conversation = :id order by number")
                .param("id", conversation)
                .query((row, i) -> new Said(
                        row.getString("author").equals("ASKER") ? "나" : "상담원",
                        row.getString("text"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** For taking it along as a file; that it was taken is in the trail. */
    public Kept export(Actor actor, String conversation) {
        Kept kept = require(actor, conversation);
        record(
                actor,
                "data.exported",
                conversation,
                Map.of("questions", String.valueOf(kept.questions().size())));
        return kept;
    }

    /** Destroys the conversation with everything that hangs on it; only the trail's bare entries stay. */
    public void erase(Actor actor, String conversation) {
        UUID id = consultations.require(conversation).id();
        Acting.holding(id, () -> head(actor, id));
        erase(actor, List.of(id), "data.deleted", conversation);
    }

    /** Takes a consent back and destroys everything that was kept under it. */
    public void withdraw(Actor actor, String consent) {
        consents.find(consent)
                .ifPresent(given -> Acting.asTheApplication(() -> together.execute(transaction -> {
                    List<UUID> under = rows.sql("select id from conversations where consent = :consent")
                            .param("consent", given.id())
                            .query((row, i) -> row.getObject(1, UUID.class))
                            .list();
                    if (!under.isEmpty()) erasure.erase(under);
                    consents.withdraw(given.id());
                    return true;
                })));
    }

    /** As the application, because what is sealed lies where the person does not see. */
    private void erase(Actor actor, List<UUID> conversations, String action, String subject) {
        Acting.asTheApplication(() -> together.execute(transaction -> {
            erasure.erase(conversations);
            record(actor, action, subject, Map.of());
            return true;
        }));
    }

    private Asked asked(Exchange exchange) {
        Rated rated = rows.sql("select rating, reason from ratings where exchange = :id")
                .param("id", exchange.id())
                .query((row, i) -> new Rated(row.getString("rating"), row.getString("reason")))
                .optional()
                .orElse(new Rated("", ""));
        return new Asked(
                ExchangeJson.of(exchange),
                exchange.at(),
                rated.rating(),
                rated.reason(),
                objections.findOn(exchange.id()));
    }

    private Head head(Actor actor, UUID id) {
        Head head = rows.sql("select id, person, channel, opened_at, consent from conversations where id = :id")
                .param("id", id)
                .query((row, i) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getString("person"),
                        row.getString("channel"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("consent", UUID.class))))
                .single();
        boolean theirs = head.person().isEmpty()
                || actor.person().filter(head.person()::equals).isPresent();
        if (!theirs) throw new Problem(Code.CONVERSATION_NOT_FOUND, id);
        return head;
    }

    private void record(Actor actor, String action, String subject, Map<String, String> details) {
        String who = actor.person().filter(person -> !actor.seesEverything()).orElse("정보주체");
        audit.record(new AuditEvent(who, action, subject, details));
    }
}
