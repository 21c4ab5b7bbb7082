package kr.dolbom.desk.handover;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reply while it is being written: its words, what it cites, the files that go with it. */
@Component
public class Drafting {

    private static final int MOST_CITATIONS = 10;
    private static final int MOST_FILES = 5;

    private final DraftRows drafts;
    private final AttachmentRows attachments;
    private final KeptFiles files;
    private final HandOverRows handOvers;
    private final Working working;

    Drafting(DraftRows drafts, AttachmentRows attachments, KeptFiles files, HandOverRows handOvers, Working working) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.files = files;
        this.handOvers = handOvers;
        this.working = working;
    }

    /** Keeps the words as they are now. */
    @Transactional
    public Draft write(HandOver handOver, Person by, String text) {
        return save(handOver, by, text, drafts.citations(handOver.id()));
    }

    /** Cites a passage; the same passage again gets the new quote. */
    @Transactional
    public Draft cite(HandOver handOver, Person by, Cited cited) {
        List<Cited> all = new ArrayList<>(drafts.citations(handOver.id()));
        all.removeIf(one -> one.passage().equals(cited.passage()));
        if (all.size() >= MOST_CITATIONS) throw new Problem(Code.CITATIONS_TOO_MANY, MOST_CITATIONS);
        all.add(cited);
        return save(handOver, by, text(handOver), all);
    }

    @Transactional
    public Draft uncite(HandOver handOver, Person by, String passage) {
        List<Cited> left = drafts.citations(handOver.id()).stream()
                .filter(one -> !one.passage().equals(passage))
                .toList();
        return save(handOver, by, text(handOver), left);
    }

    /** The file is on the disk before its row is there, so a row never points at nothing. */
    public Attachment attach(HandOver handOver, Person by, String name, InputStream bytes) {
        requireOwner(handOver, by);
        if (attachments.waiting(handOver.id()).size() >= MOST_FILES)
            throw new Problem(Code.UPLOAD_TOO_MANY, MOST_FILES + 1, MOST_FILES);
        Attachment file = files.keep(name, bytes);
        attachments.add(handOver.id(), file, by, working.now());
        return file;
    }

    public void detach(HandOver handOver, Person by, UUID file) {
        requireOwner(handOver, by);
        if (!attachments.remove(handOver.id(), file)) throw new Problem(Code.PAGE_NOT_FOUND);
    }

    public Optional<Draft> find(HandOver handOver) {
        return drafts.find(handOver.id());
    }

    public List<Attachment> files(HandOver handOver) {
        return attachments.waiting(handOver.id());
    }

    public Optional<Attachment> find(HandOver handOver, UUID file) {
        return attachments.find(handOver.id(), file);
    }

    private Draft save(HandOver handOver, Person by, String text, List<Cited> citations) {
        Draft draft = new Draft(handOver.id(), by.id(), text, citations, "", working.now());
        requireOwner(handOver, by);
        if (!drafts.save(draft, State.TAKEN)) throw new Problem(Code.HAND_OVER_CHANGED);
        handOvers.touch(handOver.id(), by, draft.at());
        return draft;
    }

    private String text(HandOver handOver) {
        return drafts.find(handOver.id()).map(Draft::text).orElse("");
    }

    private static void requireOwner(HandOver handOver, Person by) {
        if (handOver.state() != State.TAKEN)
            throw new Problem(Code.HAND_OVER_ELSEWHERE, handOver.state().korean());
        if (!handOver.isOwnedBy(by))
            throw new Problem(
                    Code.HAND_OVER_NOT_YOURS, handOver.owner().map(Person::name).orElse("아무도"));
    }
}
