package kr.dolbom.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.handover.Asking;
import kr.dolbom.desk.handover.Attachment;
import kr.dolbom.desk.handover.Colleagues;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.desk.handover.Event;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Looker;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.desk.handover.MessageRows;
import kr.dolbom.desk.handover.Move;
import kr.dolbom.desk.handover.Person;
import kr.dolbom.desk.handover.Queue;
import kr.dolbom.desk.handover.QueueFilter;
import kr.dolbom.desk.handover.State;
import kr.dolbom.desk.handover.Step;
import kr.dolbom.desk.handover.Wish;
import kr.dolbom.desk.handover.Working;
import kr.dolbom.desk.mail.Contacts;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.Organisation;
import kr.dolbom.governance.Organisations;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;

/**
 * The front door of the desk where people answer: an asker hands over and writes, a counsellor finds, takes, returns,
 * passes on and snoozes. Replies go through {@link Replies}.
 */
@Component
public class HandOvers {

    private static final int SHOWN = 500;

    private final Consultations consultations;
    private final Asking asking;
    private final Queue queue;
    private final Working working;
    private final MessageRows messages;
    private final Contacts contacts;
    private final Colleagues colleagues;
    private final Organisations organisations;
    private final FrontDesk frontDesk;
    private final Permissions permissions;
    private final Masking masking;
    private final DeskSettings settings;
    private final InstantSource clock;

    HandOvers(
            Consultations consultations,
            Asking asking,
            Queue queue,
            Working working,
            MessageRows messages,
            Contacts contacts,
            Colleagues colleagues,
            Organisations organisations,
            FrontDesk frontDesk,
            Permissions permissions,
            Masking masking,
            DeskSettings settings,
            InstantSource clock) {
        this.consultations = consultations;
        this.asking = asking;
        this.queue = queue;
        this.working = working;
        this.messages = messages;
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.organisations = organisations;
        this.frontDesk = frontDesk;
        this.permissions = permissions;
        this.masking = masking;
        this.settings = settings;
        this.clock = clock;
    }

    /** An asker wants a person to answer what Dolbom answered; twice is once. */
    public HandOver ask(Actor actor, String exchange, String note, String key, Channel channel) {
        permissions.require(actor, Duty.ASK);
        Exchange about = consultations.requireExchange(exchange);
        return asking.ask(
                new Wish(
                        about.conversation(),
                        frontDesk.of(actor, about.place()),
                        Optional.of(about.id()),
                        Optional.of(about.reply()),
                        about.question().text(),
                        masked(note),
                        orNew(key)),
                channel.korean());
    }

    /** An asker wants a person, whatever Dolbom would say; joins what already waits in the conversation. */
    public HandOver askPerson(Actor actor, String conversation, String text, String key, Channel channel) {
        permissions.require(actor, Duty.ASK);
        String words = masking.mask(QuestionText.question(text, settings.questionLength()))
                .text();
        UUID id = conversation.isBlank()
                ? consultations.open(channel).id()
                : consultations.require(conversation).id();
        return asking.ask(
                new Wish(
                        id,
                        frontDesk.of(actor, Place.EVERYWHERE),
                        Optional.empty(),
                        Optional.empty(),
                        words,
                        words,
                        orNew(key)),
                channel.korean());
    }

    /** An asker writes on; what was answered is opened again. */
    public Message write(Actor actor, String conversation, String handOver, String text, String key, Channel channel) {
        permissions.require(actor, Duty.ASK);
        HandOver found = ofConversation(conversation).stream()
                .filter(one -> one.id().toString().equals(handOver))
                .findFirst()
                .orElseThrow(() -> new Problem(Code.HAND_OVER_NOT_FOUND, handOver));
        String words = masking.mask(QuestionText.question(text, settings.questionLength()))
                .text();
        return asking.write(found.id(), words, orNew(key), channel.korean());
    }

    /** The hand-overs of a conversation, oldest first; the id of the conversation is the key. */
    public List<HandOver> ofConversation(String conversation) {
        return asking.ofConversation(consultations.require(conversation).id());
    }

    /** What was said after a number, oldest first. */
    public List<Message> messages(String conversation, long after) {
        UUID id = consultations.require(conversation).id();
        return Acting.asTheApplication(() -> messages.after(id, after, SHOWN));
    }

    /** A file that came with an answer in the conversation. */
    public Attachment requireFile(String conversation, UUID file) {
        UUID id = consultations.require(conversation).id();
        return Acting.asTheApplication(() -> messages.file(id, file))
                .orElseThrow(() -> new Problem(Code.PAGE_NOT_FOUND));
    }

    /** The asker has had everything up to the number before their eyes. */
    public void seen(String conversation, long number) {
        UUID id = consultations.require(conversation).id();
        Acting.asTheApplication(() -> {
            messages.seen(id, number);
            return true;
        });
    }

    /** Tells the asker by mail when an answer comes while they are away. */
    public void tellBy(Actor actor, String conversation, String address, boolean agreed) {
        permissions.require(actor, Duty.ASK);
        contacts.keep(consultations.require(conversation).id(), address, agreed);
    }

    public void tellNoMore(Actor actor, String conversation) {
        permissions.require(actor, Duty.ASK);
        contacts.remove(consultations.require(conversation).id());
    }

    /** How the desk of an organisation works, for everybody to know. */
    public DeskRules rulesOf(String organisation) {
        return asking.rulesOf(organisation);
    }

    public List<HandOver> list(Actor actor, QueueFilter filter) {
        permissions.require(actor, Duty.WORK_DESK);
        return queue.list(actor, filter);
    }

    public Map<State, Long> counts(Actor actor) {
        permissions.require(actor, Duty.WORK_DESK);
        return queue.counts(actor);
    }

    public List<String> topics(Actor actor) {
        permissions.require(actor, Duty.WORK_DESK);
        return queue.topics(actor);
    }

    public HandOver require(Actor actor, String id) {
        permissions.require(actor, Duty.WORK_DESK);
        return queue.require(actor, id);
    }

    public List<Event> events(Actor actor, HandOver handOver) {
        return queue.events(require(actor, handOver.id().toString()));
    }

    /** Tells colleagues that the actor has it open, and who of them has. */
    public List<Looker> look(Actor actor, String id, boolean typing) {
        return queue.look(require(actor, id), me(actor), typing);
    }

    public List<Looker> others(Actor actor, String id) {
        return queue.others(require(actor, id), me(actor));
    }

    public void leave(Actor actor, String id) {
        queue.leave(require(actor, id), me(actor));
    }

    /** Makes the actor its owner; who comes second is told who was first. */
    public HandOver take(Actor actor, String id) {
        HandOver wanted = require(actor, id);
        Person me = me(actor);
        if (wanted.isOwnedBy(me) && wanted.state() == State.TAKEN) return wanted;
        return working.move(Step.of(wanted.id(), Move.TAKE, me).to(me));
    }

    public HandOver giveBack(Actor actor, String id, String note) {
        return working.move(step(actor, id, Move.RETURN, note).ofOwner());
    }

    /** To a colleague, who owns it from now on. */
    public HandOver give(Actor actor, String id, String person, String note) {
        HandOver wanted = require(actor, id);
        Person next =
                colleagues.find(person, wanted.organisation()).orElseThrow(() -> new Problem(Code.COLLEAGUE_NOT_FOUND));
        return working.move(step(actor, id, Move.GIVE, note).ofOwner().to(next));
    }

    /** To another organisation's desk, where it waits; its clock starts anew there. */
    public HandOver passOn(Actor actor, String id, String organisation, String note) {
        List<String> target = Actor.parts(organisation);
        if (desks(actor).stream().noneMatch(desk -> desk.path().equals(target)))
            throw new Problem(Code.ORGANISATION_NOT_FOUND, organisation);
        String path = String.join("/", target);
        Step step = step(actor, id, Move.PASS_ON, note).into(path);
        DeskRules there = rulesOf(path);
        Instant due = there.hours().after(clock.instant(), there.answerWithin());
        boolean owned = require(actor, id).owner().isPresent();
        return Acting.asTheApplication(() -> working.move(owned ? step.due(due).ofOwner() : step.due(due)));
    }

    /** Where the actor may pass something on to: upwards, where whoever is responsible passes it down, and below. */
    public List<Organisation> desks(Actor actor) {
        permissions.require(actor, Duty.WORK_DESK);
        return Acting.asTheApplication(() -> organisations.list(Actor.LIBRARIAN)).stream()
                .filter(Organisation::open)
                .filter(desk -> actor.reaches(desk.path()) || isAbove(desk.path(), actor.organisation()))
                .toList();
    }

    private static boolean isAbove(List<String> path, List<String> below) {
        return path.size() < below.size() && below.subList(0, path.size()).equals(path);
    }

    /** Puts it aside until a moment. */
    public HandOver snooze(Actor actor, String id, Instant until, String note) {
        if (!until.isAfter(clock.instant())) throw new Problem(Code.SNOOZE_PAST);
        return working.move(step(actor, id, Move.SNOOZE, note).ofOwner().until(until));
    }

    public HandOver wake(Actor actor, String id) {
        return working.move(step(actor, id, Move.WAKE, "").ofOwner());
    }

    /** A note only colleagues see. */
    public HandOver note(Actor actor, String id, String text) {
        if (QuestionText.plain(text).isEmpty()) throw new Problem(Code.NOTE_EMPTY);
        return working.move(step(actor, id, Move.NOTE, text));
    }

    private Step step(Actor actor, String id, Move move, String note) {
        return Step.of(require(actor, id).id(), move, me(actor)).saying(masked(note));
    }

    private Person me(Actor actor) {
        return colleagues.of(actor);
    }

    private String masked(String text) {
        return masking.mask(QuestionText.remark(text, settings.questionLength()))
                .text();
    }

    private static String orNew(String key) {
        return key.isBlank() || key.length() > 100 ? UUID.randomUUID().toString() : key;
    }
}
