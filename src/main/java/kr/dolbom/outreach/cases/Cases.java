package kr.dolbom.outreach.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.People;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.outreach.campaign.dialling.CallKeeper;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.campaign.dialling.CallReport;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.dialogue.Reading;
import kr.dolbom.outreach.dialogue.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door to cases: a call's end puts one in the queue, an officer takes it, opens the evidence and decides. One
 * officer has it at any moment, and nobody decides on what they have not opened.
 */
@Component
public class Cases implements CallKeeper {

    private static final int LONGEST_NOTE = 2000;

    private final CounsellingRows rows;
    private final EventRows events;
    private final DecisionRows decisions;
    private final Guidance guidance;
    private final Alerts alerts;
    private final CaseBell bell;
    private final AuditTrail audit;
    private final Permissions permissions;
    private final People people;
    private final Masking masking;
    private final InstantSource clock;
    private final TransactionTemplate together;

    Cases(
            CounsellingRows rows,
            EventRows events,
            DecisionRows decisions,
            Guidance guidance,
            Alerts alerts,
            CaseBell bell,
            AuditTrail audit,
            Permissions permissions,
            People people,
            Masking masking,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.events = events;
        this.decisions = decisions;
        this.guidance = guidance;
        this.alerts = alerts;
        this.bell = bell;
        this.audit = audit;
        this.permissions = permissions;
        this.people = people;
        this.masking = masking;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** In the transaction that ends the call; told twice it is kept once. */
    @Override
    @Transactional
    public void keep(CallOrder order, CallReport report) {
        report.record()
                .map(record -> record.withWords(masking::withoutForbiddenNumbers))
                .ifPresent(record -> keep(order, record, report.talked().toSeconds()));
    }

    private void keep(CallOrder order, Record record, long talked) {
        Call call = new Call(order.household(), order.number(), record, talked);
        Urgency urgency = guidance.urgency(record, order.household().signals());
        if (rows.add(order, call, urgency, now())) bell.ring();
        record.danger().ifPresent(danger -> alerts.raiseWithin(order, danger, lastWords(record)));
    }

    private static String lastWords(Record record) {
        return record.replies().isEmpty() ? "" : record.replies().getLast().words();
    }

    /** What the latest call to a household brought, where the person was recognised and it broke off. */
    public Optional<Record> brokenOff(UUID target) {
        return rows.latest(target)
                .map(about -> about.call().record())
                .filter(record -> record.identityConfirmed()
                        && !record.completed()
                        && record.danger().isEmpty());
    }

    public List<Counselling> list(Actor actor, CaseFilter filter) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return rows.list(filter, actor.organisationPath());
    }

    public Map<State, Long> counts(Actor actor) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return rows.counts(actor.organisationPath());
    }

    /** Another organisation's is not found, so that nobody learns that it is there. */
    public Counselling require(Actor actor, String id) {
        permissions.require(actor, Duty.DECIDE_CASES);
        return CaseIds.parse(id)
                .flatMap(rows::find)
                .filter(one -> actor.reaches(Actor.parts(one.organisation())))
                .orElseThrow(() -> new Problem(Code.CASE_NOT_FOUND));
    }

    public Officer me(Actor actor) {
        String id = actor.person().orElse("");
        return new Officer(id, people.name(id).orElse(id));
    }

    /** Who may have the case. */
    public List<Officer> colleagues(Counselling about) {
        return people.whoMay(Duty.DECIDE_CASES, Actor.parts(about.organisation())).stream()
                .map(one -> new Officer(one.id().toString(), one.name()))
                .toList();
    }

    public List<Event> events(Counselling about) {
        return events.of(about);
    }

    public List<Decision> decisions(Counselling about) {
        return decisions.of(about);
    }

    public List<Opening> openings(Actor actor, Counselling about) {
        return decisions.openings(about, me(actor));
    }

    /** What the rules would do, as of the day of the call. */
    public List<Suggestion> suggestions(Counselling about) {
        AsOf day = new AsOf(about.calledAt().atZone(AsOf.SEOUL).toLocalDate());
        return guidance.suggestions(
                about.call().record(), about.call().household().signals(), day);
    }

    public void take(Actor actor, String id) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        if (about.isOwnedBy(me)) return;
        changed(about, me, Event.Move.TAKE, "", () -> rows.take(about.id(), me));
    }

    public void giveBack(Actor actor, String id, String note) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        changed(about, me, Event.Move.RETURN, note(note), () -> rows.giveBack(about.id(), me));
    }

    public void give(Actor actor, String id, String person, String note) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        Officer next = colleagues(about).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new Problem(Code.COLLEAGUE_NOT_FOUND));
        changed(about, me, Event.Move.GIVE, next.name() + " " + note(note), () -> rows.give(about.id(), me, next));
    }

    public void note(Actor actor, String id, String note) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        if (note.isBlank()) throw new Problem(Code.NOTE_EMPTY);
        changed(about, me, Event.Move.NOTE, note(note), () -> rows.edited(about.id(), me));
    }

    /** Puts the officer's reading of a domain beside what the call brought. */
    public void edit(Actor actor, String id, Domain domain, Need need, String words) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        changed(
                about,
                me,
                Event.Move.EDIT,
                Optional.of(domain),
                Edit.written(need, note(words)),
                () -> rows.edited(about.id(), me));
    }

    /** The evidence is before the officer's eyes now, and that is remembered. */
    public void open(Actor actor, String id, String thing) {
        Counselling about = require(actor, id);
        if (!evidence(about).contains(thing)) throw new Problem(Code.CASE_NOT_FOUND);
        Officer me = me(actor);
        together.executeWithoutResult(transaction -> {
            decisions.opened(about, thing, me, now());
            record(about, me, "case.evidence-opened", Map.of("thing", thing, "version", version(about)));
        });
    }

    private static List<String> evidence(Counselling about) {
        return Stream.concat(
                        Stream.of(Opening.TRANSCRIPT),
                        Stream.of(Domain.values()).map(Domain::name))
                .toList();
    }

    /** What must be open before a decision: the whole conversation, or each domain that is a need or in doubt. */
    public List<Domain> unopened(Actor actor, Counselling about) {
        List<String> opened =
                openings(actor, about).stream().map(Opening::thing).toList();
        if (opened.contains(Opening.TRANSCRIPT)) return List.of();
        List<Domain> telling = Stream.of(Domain.values())
                .filter(domain -> isTelling(about, domain))
                .toList();
        List<Domain> left = telling.stream()
                .filter(domain -> !opened.contains(domain.name()))
                .toList();
        return telling.isEmpty() ? List.of(Domain.values()) : left;
    }

    private static boolean isTelling(Counselling about, Domain domain) {
        Need need = about.call().record().needs().getOrDefault(domain, Need.NOT_ASKED);
        return need == Need.YES || need == Need.UNSURE || hasUnreadWords(about, domain);
    }

    /** A plain no to the second asking does not take back words nobody could read at the first. */
    private static boolean hasUnreadWords(Counselling about, Domain domain) {
        return about.call().record().replies().stream()
                .anyMatch(reply -> reply.domain().stream().anyMatch(domain::equals)
                        && reply.reading() == Reading.UNSURE
                        && !reply.words().isBlank());
    }

    /**
     * The officer's decision.
     *
     * @param version of the case the officer had before their eyes
     */
    public void decide(Actor actor, String id, Set<Choice> choices, String note, long version) {
        Counselling about = require(actor, id);
        Officer me = me(actor);
        requireDecidable(actor, about, choices);
        Decision.Seen seen = seen(actor, about, version);
        together.executeWithoutResult(transaction -> {
            long made = rows.decided(about.id(), me, version, now()).orElseThrow(() -> whyNot(about, me));
            decisions.add(about, made, choices, note(note), seen, me, now());
            tell(about, me, Event.Move.DECIDE, made, Optional.empty(), "");
        });
    }

    private void requireDecidable(Actor actor, Counselling about, Set<Choice> choices) {
        if (choices.isEmpty()) throw new Problem(Code.CHOICE_MISSING);
        if (choices.size() > 1 && choices.stream().anyMatch(Choice::standsAlone)) throw new Problem(Code.CHOICE_ALONE);
        if (!unopened(actor, about).isEmpty()) throw new Problem(Code.EVIDENCE_UNOPENED);
    }

    private Decision.Seen seen(Actor actor, Counselling about, long version) {
        List<Suggestion> shown = suggestions(about);
        return new Decision.Seen(
                version,
                openings(actor, about),
                shown.stream().map(Suggestion::id).toList(),
                shown.stream()
                        .flatMap(one -> one.benefits().stream())
                        .map(row -> row.id())
                        .distinct()
                        .toList(),
                about.call().record().script());
    }

    private void changed(Counselling about, Officer by, Event.Move move, String text, Supplier<Optional<Long>> change) {
        changed(about, by, move, Optional.empty(), text, change);
    }

    private void changed(
            Counselling about,
            Officer by,
            Event.Move move,
            Optional<Domain> domain,
            String text,
            Supplier<Optional<Long>> change) {
        together.executeWithoutResult(transaction -> {
            long made = change.get().orElseThrow(() -> whyNot(about, by));
            tell(about, by, move, made, domain, text);
        });
    }

    /** Last in the transaction: the audit trail is where writers queue. */
    private void tell(
            Counselling about, Officer by, Event.Move move, long number, Optional<Domain> domain, String text) {
        events.add(about, number, move, domain, by, text, now());
        bell.ring();
        record(about, by, move.action(), Map.of("version", String.valueOf(number)));
    }

    private void record(Counselling about, Officer by, String action, Map<String, String> details) {
        audit.record(new AuditEvent(by.id(), action, about.id().toString(), details));
    }

    private Problem whyNot(Counselling before, Officer me) {
        Counselling now = rows.find(before.id()).orElseThrow(() -> new Problem(Code.CASE_NOT_FOUND));
        return now.owner()
                .filter(owner -> !owner.id().equals(me.id()))
                .map(owner -> new Problem(Code.CASE_TAKEN, owner.name()))
                .orElseGet(() -> new Problem(now.owner().isEmpty() ? Code.CASE_NOT_YOURS : Code.CASE_CHANGED));
    }

    private static String version(Counselling about) {
        return String.valueOf(about.version());
    }

    /** Numbers the law forbids to keep are taken out even of what is sealed. */
    private String note(String text) {
        String kept = text.strip();
        return masking.mask(kept.length() > LONGEST_NOTE ? kept.substring(0, LONGEST_NOTE) : kept)
                .text();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
