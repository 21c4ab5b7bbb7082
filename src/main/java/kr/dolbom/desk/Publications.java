package kr.dolbom.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.answering.PublishedReplies;
import kr.dolbom.answering.PublishedReply;
import kr.dolbom.answering.PublishedReply.Ground;
import kr.dolbom.desk.handover.Colleagues;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Person;
import kr.dolbom.desk.publishing.Publication;
import kr.dolbom.desk.publishing.Publication.State;
import kr.dolbom.desk.publishing.PublicationRows;
import kr.dolbom.desk.publishing.Wording;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door for making replies into knowledge: somebody proposes, a second person reads it again and publishes it,
 * and it answers the next asker at once; it is taken down as easily.
 */
@Component
public class Publications {

    private static final int SHOWN = 300;
    private static final int MOST_QUESTIONS = 10;

    private final HandOvers handOvers;
    private final PublicationRows rows;
    private final PublishedReplies answers;
    private final Colleagues colleagues;
    private final Permissions permissions;
    private final Masking masking;
    private final AuditTrail audit;
    private final DeskSettings settings;
    private final InstantSource clock;
    private final TransactionTemplate together;

    Publications(
            HandOvers handOvers,
            PublicationRows rows,
            PublishedReplies answers,
            Colleagues colleagues,
            Permissions permissions,
            Masking masking,
            AuditTrail audit,
            DeskSettings settings,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.handOvers = handOvers;
        this.rows = rows;
        this.answers = answers;
        this.colleagues = colleagues;
        this.permissions = permissions;
        this.masking = masking;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Puts a reply, edited, before a second person. */
    public Publication propose(Actor actor, String handOver, Wording wording) {
        HandOver from = handOvers.require(actor, handOver);
        Publication proposed = new Publication(
                UUID.randomUUID(),
                from.organisation(),
                from.id(),
                State.PROPOSED,
                checked(wording, from),
                colleagues.of(actor),
                now(),
                Optional.empty(),
                Optional.empty(),
                "");
        together.executeWithoutResult(transaction -> {
            rows.add(proposed);
            record(proposed.proposer(), "knowledge.proposed", proposed);
        });
        return proposed;
    }

    /** What the actor's organisation and those below have proposed and published. */
    public List<Publication> list(Actor actor) {
        permissions.require(actor, Duty.PUBLISH_KNOWLEDGE);
        return rows.list(SHOWN);
    }

    public List<Publication> ofHandOver(Actor actor, String handOver) {
        return rows.ofHandOver(handOvers.require(actor, handOver).id());
    }

    public Publication require(Actor actor, String id) {
        permissions.require(actor, Duty.PUBLISH_KNOWLEDGE);
        return id(id).flatMap(rows::find)
                .filter(one -> actor.reaches(Actor.parts(one.organisation())))
                .orElseThrow(() -> new Problem(Code.PUBLICATION_NOT_FOUND));
    }

    /** Publishes what somebody else proposed; from now on it answers. */
    public Publication publish(Actor actor, String id) {
        Publication proposed = decided(actor, id);
        Person me = colleagues.of(actor);
        if (proposed.isBy(me)) throw new Problem(Code.APPROVAL_OF_OWN);
        together.executeWithoutResult(transaction -> {
            move(proposed, State.PROPOSED, State.PUBLISHED, me, "");
            answers.publish(published(proposed));
            record(me, "knowledge.published", proposed);
        });
        return require(actor, id);
    }

    /** Does not publish it, and says why. */
    public Publication sendBack(Actor actor, String id, String why) {
        Publication proposed = decided(actor, id);
        Person me = colleagues.of(actor);
        if (proposed.isBy(me)) throw new Problem(Code.APPROVAL_OF_OWN);
        together.executeWithoutResult(transaction -> {
            move(proposed, State.PROPOSED, State.RETURNED, me, masked(why));
            record(me, "knowledge.returned", proposed);
        });
        return require(actor, id);
    }

    /** Answers with it no more, from this moment. One person is enough: silence does no harm. */
    public Publication withdraw(Actor actor, String id, String why) {
        Publication published = decided(actor, id);
        Person me = colleagues.of(actor);
        together.executeWithoutResult(transaction -> {
            move(published, State.PUBLISHED, State.WITHDRAWN, me, masked(why));
            answers.withdraw(published.id());
            record(me, "knowledge.withdrawn", published);
        });
        return require(actor, id);
    }

    /** Whether the actor may decide about it: publish, send back, withdraw. */
    public boolean mayDecide(Actor actor, Publication publication) {
        return permissions.may(actor, Duty.PUBLISH_KNOWLEDGE, Actor.parts(publication.organisation()));
    }

    private Publication decided(Actor actor, String id) {
        Publication publication = require(actor, id);
        permissions.require(actor, Duty.PUBLISH_KNOWLEDGE, Actor.parts(publication.organisation()));
        return publication;
    }

    private void move(Publication publication, State from, State to, Person by, String note) {
        if (!rows.decide(publication.id(), from, to, by, note, now())) throw new Problem(Code.PUBLICATION_CHANGED);
    }

    /** Nothing personal, nothing empty, and no claim without its source. */
    private Wording checked(Wording wording, HandOver from) {
        List<String> own = handOvers.rulesOf(from.organisation()).publicNumbers();
        List<String> questions = wording.questions().stream()
                .map(question -> words(question, settings.questionLength(), own))
                .filter(question -> !question.isEmpty())
                .distinct()
                .limit(MOST_QUESTIONS)
                .toList();
        if (questions.isEmpty()) throw new Problem(Code.QUESTION_EMPTY);
        String text = words(wording.text(), settings.replyLength(), own);
        if (text.isEmpty()) throw new Problem(Code.REPLY_EMPTY);
        List<Ground> grounds = wording.grounds().stream()
                .filter(ground -> !ground.label().isBlank())
                .map(ground -> new Ground(ground.passage(), words(ground.label(), 300, own), ground.quote()))
                .toList();
        if (grounds.isEmpty()) throw new Problem(Code.GROUND_MISSING);
        return new Wording(questions, text, grounds, wording.validity(), wording.place(), wording.reach());
    }

    private PublishedReply published(Publication publication) {
        Wording wording = publication.wording();
        String organisation = publication.organisation();
        return new PublishedReply(
                publication.id(),
                wording.questions(),
                wording.text(),
                organisation.isEmpty() ? "상담 창구" : Actor.parts(organisation).getLast(),
                AsOf.today(clock).day(),
                wording.validity(),
                wording.place(),
                wording.reach(),
                wording.grounds());
    }

    private void record(Person by, String action, Publication publication) {
        audit.record(new AuditEvent(
                by.id(),
                action,
                publication.id().toString(),
                Map.of("hand-over", publication.handOver().toString(), "organisation", publication.organisation())));
    }

    private String masked(String text) {
        return masking.mask(QuestionText.remark(text, settings.questionLength()))
                .text();
    }

    private String words(String text, int limit, List<String> publicNumbers) {
        return PublicNumbers.keeping(publicNumbers, QuestionText.remark(text, limit), masking);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
