package kr.dolbom.desk.handover;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.governance.AuditEvent;
import kr.dolbom.governance.AuditTrail;
import kr.dolbom.kernel.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The asker's side. Whoever holds the id of a conversation may write in it, whichever organisation its hand-over went to
 * since; so these steps are the application's.
 */
@Component
public class Asking {

    private final HandOverRows handOvers;
    private final MessageRows messages;
    private final Moves moves;
    private final DeskRuleRows rules;
    private final Bell bell;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate together;

    Asking(
            HandOverRows handOvers,
            MessageRows messages,
            Moves moves,
            DeskRuleRows rules,
            Bell bell,
            AuditTrail audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.handOvers = handOvers;
        this.messages = messages;
        this.moves = moves;
        this.rules = rules;
        this.bell = bell;
        this.audit = audit;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * Hands a question over; one that waits already gets the new words, one that was answered is opened again. The
     * same key again changes nothing: an asker whose connection was cut asks until a word comes back.
     */
    public HandOver ask(Wish wish, String channel) {
        return Acting.asTheApplication(() -> together.execute(transaction -> {
            messages.lock(wish.conversation());
            Optional<HandOver> earlier =
                    wish.exchange().flatMap(handOvers::ofExchange).or(() -> goingOn(wish));
            if (earlier.isPresent() && handOvers.wasAskedWith(earlier.get().id(), wish.key())) return earlier.get();
            HandOver handOver = earlier.orElseGet(() -> begin(wish));
            handOvers.askedWith(handOver.id(), wish.key());
            boolean again = earlier.isPresent() && handOver.state() == State.ANSWERED;
            if (!wish.note().isBlank()) say(handOver, wish.note(), wish.key());
            else if (again) change(handOver);
            tell(handOver, earlier.isEmpty() ? "handover.asked" : "handover.asked_again", channel);
            return handOvers.find(handOver.id()).orElseThrow();
        }));
    }

    /** The same key again changes nothing and gives back what was said then. */
    public Message write(UUID handOver, String text, String key, String channel) {
        return Acting.asTheApplication(() -> together.execute(transaction -> {
            HandOver found = handOvers.find(handOver).orElseThrow();
            messages.lock(found.conversation());
            Optional<Message> before = messages.ofKey(found.conversation(), key);
            if (before.isPresent()) return before.get();
            Message said = say(found, text, key);
            tell(found, "handover.written", channel);
            return said;
        }));
    }

    /** Oldest first. */
    public List<HandOver> ofConversation(UUID conversation) {
        return Acting.asTheApplication(() -> handOvers.ofConversation(conversation));
    }

    public DeskRules rulesOf(String organisation) {
        return Acting.asTheApplication(() -> rules.of(organisation));
    }

    /** A wish without an answer of Dolbom joins what already waits in the conversation. */
    private Optional<HandOver> goingOn(Wish wish) {
        if (wish.exchange().isPresent()) return Optional.empty();
        return handOvers.ofConversation(wish.conversation()).reversed().stream()
                .filter(handOver -> handOver.state().open())
                .findFirst();
    }

    private HandOver begin(Wish wish) {
        Instant at = now();
        HandOver made = new HandOver(
                UUID.randomUUID(),
                0,
                wish.organisation(),
                wish.conversation(),
                wish.exchange(),
                wish.topic(),
                wish.words(),
                State.WAITING,
                Optional.empty(),
                at,
                due(wish.organisation(), at),
                at,
                Optional.empty(),
                Optional.empty(),
                1);
        handOvers.add(made);
        moves.event(made.id(), 1, Move.ASK, Person.ASKER, "", at);
        return made;
    }

    private Message say(HandOver handOver, String text, String key) {
        Optional<Message> before = messages.ofKey(handOver.conversation(), key);
        if (before.isPresent()) return before.get();
        Message said =
                messages.add(Message.said(handOver, true, Person.ASKER, Optional.empty(), text, List.of(), now()), key);
        handOvers.say(handOver.id(), text);
        change(handOver);
        return said;
    }

    /** Opens it again, or tells the owner; whoever snoozed it is woken. */
    private void change(HandOver handOver) {
        Instant at = now();
        if (moves.tried(Step.of(handOver.id(), Move.REOPEN, Person.ASKER).due(due(handOver.organisation(), at)), at))
            return;
        moves.tried(Step.of(handOver.id(), Move.WRITE, Person.ASKER), at);
        moves.tried(Step.of(handOver.id(), Move.WAKE, Person.ASKER), at);
    }

    private void tell(HandOver handOver, String action, String channel) {
        bell.conversation(handOver.conversation());
        bell.handOver(handOver.id());
        bell.queue();
        audit.record(new AuditEvent(channel, action, handOver.id().toString(), Map.of()));
    }

    private Instant due(String organisation, Instant from) {
        DeskRules desk = rules.of(organisation);
        return desk.hours().after(from, desk.answerWithin());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
