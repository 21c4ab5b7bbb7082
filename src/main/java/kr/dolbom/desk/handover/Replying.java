package kr.dolbom.desk.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends replies. A reply has a key of its own: pressed twice, or asked for again because the connection was cut before
 * the answer came, it is sent once and the second time is told what was sent.
 */
@Component
public class Replying {

    private final HandOverRows handOvers;
    private final MessageRows messages;
    private final DraftRows drafts;
    private final AttachmentRows attachments;
    private final Working working;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate together;

    Replying(
            HandOverRows handOvers,
            MessageRows messages,
            DraftRows drafts,
            AttachmentRows attachments,
            Working working,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions) {
        this.handOvers = handOvers;
        this.messages = messages;
        this.drafts = drafts;
        this.attachments = attachments;
        this.working = working;
        this.news = news;
        this.together = new TransactionTemplate(transactions);
    }

    /** Sends at once. */
    public Message send(HandOver handOver, Person by, String text, List<Cited> citations, String key) {
        return together.execute(transaction -> {
            messages.lock(handOver.conversation());
            Optional<Message> before = messages.ofKey(handOver.conversation(), key);
            if (before.isPresent()) return before.get();
            Step step = Step.of(handOver.id(), Move.ANSWER, by).ofOwner();
            working.require(step, working.now());
            return deliver(step, by, Optional.empty(), text, citations, key);
        });
    }

    /** Puts it before a supervisor. */
    public HandOver submit(HandOver handOver, Person by, String text, List<Cited> citations, String key) {
        return together.execute(transaction -> {
            if (waitsWith(handOver, key)) return handOvers.find(handOver.id()).orElseThrow();
            Step step = Step.of(handOver.id(), Move.SUBMIT, by).ofOwner();
            working.require(step, working.now());
            drafts.save(new Draft(handOver.id(), by.id(), text, citations, key, working.now()), State.APPROVAL);
            HandOver moved = handOvers.find(handOver.id()).orElseThrow();
            working.tell(moved, step);
            return moved;
        });
    }

    /** Sends what the supervisor has seen: when anything changed since, nothing is sent. */
    public Message approve(HandOver handOver, Person by, long seen) {
        return together.execute(transaction -> {
            messages.lock(handOver.conversation());
            Person writer = handOver.owner().orElse(Person.DESK);
            if (writer.id().equals(by.id())) throw new Problem(Code.APPROVAL_OF_OWN);
            Step step = Step.of(handOver.id(), Move.APPROVE, by).seen(seen);
            working.require(step, working.now());
            Draft draft = drafts.find(handOver.id()).orElseThrow();
            return deliver(step, writer, Optional.of(by.name()), draft.text(), draft.citations(), draft.key());
        });
    }

    private boolean waitsWith(HandOver handOver, String key) {
        boolean waits = handOvers
                .find(handOver.id())
                .filter(now -> now.state() == State.APPROVAL)
                .isPresent();
        return waits
                && drafts.find(handOver.id())
                        .filter(draft -> draft.key().equals(key))
                        .isPresent();
    }

    private Message deliver(
            Step step, Person writer, Optional<String> approver, String text, List<Cited> citations, String key) {
        Instant at = working.now();
        HandOver answered = handOvers.find(step.handOver()).orElseThrow();
        Message said = messages.add(Message.said(answered, false, writer, approver, text, citations, at), key);
        attachments.send(answered.id(), said.id());
        drafts.remove(answered.id());
        news.publishEvent(
                new ReplySent(answered.id(), answered.conversation(), answered.organisation(), said.number()));
        working.tell(answered, step);
        return said;
    }
}
