package kr.dolbom.desk;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.desk.handover.Attachment;
import kr.dolbom.desk.handover.Cited;
import kr.dolbom.desk.handover.Colleagues;
import kr.dolbom.desk.handover.DeskRules;
import kr.dolbom.desk.handover.Draft;
import kr.dolbom.desk.handover.Drafting;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.desk.handover.Move;
import kr.dolbom.desk.handover.Replying;
import kr.dolbom.desk.handover.Step;
import kr.dolbom.desk.handover.Working;
import kr.dolbom.governance.Duty;
import kr.dolbom.governance.Masking;
import kr.dolbom.governance.Permissions;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Library;
import kr.dolbom.knowledge.Passage;
import org.springframework.stereotype.Component;

/** The front door for writing, approving and sending replies. */
@Component
public class Replies {

    private static final int LONGEST_QUOTE = 600;

    private final HandOvers handOvers;
    private final Drafting drafting;
    private final Replying replying;
    private final Working working;
    private final Colleagues colleagues;
    private final Permissions permissions;
    private final Masking masking;
    private final Library library;
    private final DeskSettings settings;

    Replies(
            HandOvers handOvers,
            Drafting drafting,
            Replying replying,
            Working working,
            Colleagues colleagues,
            Permissions permissions,
            Masking masking,
            Library library,
            DeskSettings settings) {
        this.handOvers = handOvers;
        this.drafting = drafting;
        this.replying = replying;
        this.working = working;
        this.colleagues = colleagues;
        this.permissions = permissions;
        this.masking = masking;
        this.library = library;
        this.settings = settings;
    }

    /**
     * What became of a reply.
     *
     * @param sent what the asker reads; empty while it waits for a supervisor
     */
    public record Outcome(Optional<Message> sent, HandOver handOver) {}

    public Optional<Draft> draft(Actor actor, String id) {
        return drafting.find(handOvers.require(actor, id));
    }

    public Draft write(Actor actor, String id, String text) {
        HandOver handOver = handOvers.require(actor, id);
        return drafting.write(handOver, colleagues.of(actor), words(text, rules(handOver)));
    }

    /** @param quote the words of the passage that carry the reply; empty: its beginning */
    public Draft cite(Actor actor, String id, String passage, String quote) {
        HandOver handOver = handOvers.require(actor, id);
        Passage found = library.findPassage(passage)
                .filter(one -> one.document().reach().includes(Actor.ANONYMOUS))
                .orElseThrow(() -> new Problem(Code.PASSAGE_NOT_FOUND, passage));
        String words = quote.isBlank() || !found.text().contains(quote.strip()) ? found.text() : quote.strip();
        Cited cited = new Cited(found.id(), found.source().label(), shortened(words));
        return drafting.cite(handOver, colleagues.of(actor), cited);
    }

    public Draft uncite(Actor actor, String id, String passage) {
        return drafting.uncite(handOvers.require(actor, id), colleagues.of(actor), passage);
    }

    public Attachment attach(Actor actor, String id, String name, InputStream bytes) {
        return drafting.attach(handOvers.require(actor, id), colleagues.of(actor), masked(name), bytes);
    }

    /** People name files after people; what kind of file it is stays. */
    private String masked(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return masking.mask(stem).text() + name.substring(stem.length());
    }

    public void detach(Actor actor, String id, UUID file) {
        drafting.detach(handOvers.require(actor, id), colleagues.of(actor), file);
    }

    public List<Attachment> files(Actor actor, String id) {
        return drafting.files(handOvers.require(actor, id));
    }

    public Attachment requireFile(Actor actor, String id, UUID file) {
        return drafting.find(handOvers.require(actor, id), file).orElseThrow(() -> new Problem(Code.PAGE_NOT_FOUND));
    }

    /**
     * Sends the reply, or puts it before a supervisor where the organisation wants that. What the draft cites and the
     * files that wait go with it.
     */
    public Outcome send(Actor actor, String id, String text, String key) {
        HandOver handOver = handOvers.require(actor, id);
        if (key.isBlank() || key.length() > 100) throw new Problem(Code.REQUEST_UNREADABLE);
        DeskRules rules = rules(handOver);
        String words = words(text, rules);
        if (words.isEmpty()) throw new Problem(Code.REPLY_EMPTY);
        List<Cited> citations = drafting.find(handOver).map(Draft::citations).orElse(List.of());
        if (rules.approval())
            return new Outcome(
                    Optional.empty(), replying.submit(handOver, colleagues.of(actor), words, citations, key));
        Message sent = replying.send(handOver, colleagues.of(actor), words, citations, key);
        return new Outcome(Optional.of(sent), handOvers.require(actor, id));
    }

    /** @param seen version of the hand-over the supervisor read */
    public Message approve(Actor actor, String id, long seen) {
        HandOver handOver = handOvers.require(actor, id);
        permissions.require(actor, Duty.APPROVE_REPLY, Actor.parts(handOver.organisation()));
        return replying.approve(handOver, colleagues.of(actor), seen);
    }

    /** The writer changes it again and is told why. */
    public HandOver sendBack(Actor actor, String id, String why) {
        HandOver handOver = handOvers.require(actor, id);
        permissions.require(actor, Duty.APPROVE_REPLY, Actor.parts(handOver.organisation()));
        String reason = masking.mask(QuestionText.question(why, settings.questionLength()))
                .text();
        return working.move(
                Step.of(handOver.id(), Move.SEND_BACK, colleagues.of(actor)).saying(reason));
    }

    /** The writer takes it out of the approval. */
    public HandOver takeBack(Actor actor, String id) {
        HandOver handOver = handOvers.require(actor, id);
        return working.move(
                Step.of(handOver.id(), Move.TAKE_BACK, colleagues.of(actor)).ofOwner());
    }

    private DeskRules rules(HandOver handOver) {
        return handOvers.rulesOf(handOver.organisation());
    }

    /** Personal data is masked; the institution's own numbers stay readable. */
    private String words(String text, DeskRules rules) {
        return PublicNumbers.keeping(rules.publicNumbers(), QuestionText.remark(text, settings.replyLength()), masking);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }
}
