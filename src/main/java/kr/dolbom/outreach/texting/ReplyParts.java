package kr.dolbom.outreach.texting;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.dolbom.governance.Seal;
import kr.dolbom.outreach.texting.ReplyPartRows.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes long answers whole again before they are read: a refusal or a danger may be written across two messages. What does
 * not become whole is read as far as it came, so nothing waits longer than a minute.
 */
@Component
public class ReplyParts {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyParts.class);

    private static final Duration WAIT = Duration.ofMinutes(1);

    /** A centre tries again within minutes; what comes later with the same name is another answer. */
    private static final Duration AGAIN_WITHIN = Duration.ofMinutes(5);

    /** From one number; with more of them nothing is waited for. */
    private static final int MOST_WAITING = 64;

    private static final int MOST_AT_ONCE = 100;

    /** Stands where a part is missing. */
    private static final String GAP = " … ";

    private final ReplyPartRows rows;
    private final TextReplies replies;
    private final Seal seal;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ReplyParts(ReplyPartRows rows, TextReplies replies, Seal seal, JsonMapper json, TransactionTemplate transaction) {
        this.rows = rows;
        this.replies = replies;
        this.seal = seal;
        this.json = json;
        this.transaction = transaction;
    }

    /** What is kept of a part while it waits. */
    private record Waiting(String number, String to, String letters, byte[] words) {}

    /** When this returns the part is safe: kept, or read with the whole answer. One that is brought again counts once. */
    public void heard(ReplyPart part) {
        PhoneNumber.of(part.number())
                .ifPresent(from -> transaction.executeWithoutResult(status -> {
                    String answer =
                            seal.mark(String.join("\n", from.digits(), part.to(), part.answer(), "" + part.of()));
                    rows.hold(answer);
                    rows.forgetRead(answer, AGAIN_WITHIN);
                    if (isNew(answer, part)) add(answer, seal.mark(from.digits()), part);
                }));
    }

    /** Other words in the place of a part: the telephone has come round to the same name, and the former answer ends. */
    private boolean isNew(String answer, ReplyPart part) {
        List<Kept> same = rows.of(answer).stream()
                .filter(kept -> kept.place() == part.place())
                .toList();
        if (same.isEmpty()) return true;
        if (same.getFirst().wordsMark().equals(mark(part))) return false;
        read(answer);
        rows.remove(answer);
        return true;
    }

    private void add(String answer, String sender, ReplyPart part) {
        Waiting waiting = new Waiting(part.number(), part.to(), part.letters().name(), part.words());
        rows.add(
                answer,
                part.place(),
                sender,
                mark(part),
                seal.seal(json.writeValueAsBytes(waiting), bound(answer, part.place())));
        if (rows.of(answer).size() == part.of() || rows.waiting(sender) > MOST_WAITING) read(answer);
    }

    /** Reads what has waited long enough for its other parts. */
    void round() {
        for (String answer : rows.overdue(WAIT, MOST_AT_ONCE)) {
            try {
                transaction.executeWithoutResult(status -> {
                    rows.hold(answer);
                    read(answer);
                });
            } catch (RuntimeException failure) {
                LOG.warn("an answer in parts stays as it is", failure);
            }
        }
    }

    void forget() {
        rows.forgetRead(AGAIN_WITHIN);
    }

    private void read(String answer) {
        List<Kept> unread = rows.of(answer).stream()
                .filter(kept -> kept.sealed().isPresent())
                .toList();
        if (unread.isEmpty()) return;
        Joining words = new Joining();
        List<Waiting> opened = new ArrayList<>();
        for (Kept part : unread) {
            opened.add(open(answer, part));
            words.add(part.place(), opened.getLast());
        }
        replies.heard(
                opened.getFirst().number(), words.whole(), opened.getFirst().to());
        rows.read(answer);
    }

    private Waiting open(String answer, Kept part) {
        byte[] open = seal.open(part.sealed().orElseThrow(), bound(answer, part.place()));
        return json.readValue(open, Waiting.class);
    }

    private static String bound(String answer, int place) {
        return answer + "/" + place;
    }

    private String mark(ReplyPart part) {
        return seal.mark(new String(part.words(), StandardCharsets.ISO_8859_1));
    }

    /** Bytes are joined before they become letters: one may be cut in two. */
    private static final class Joining {

        private final StringBuilder whole = new StringBuilder();
        private final ByteArrayOutputStream run = new ByteArrayOutputStream();
        private String letters = "";
        private int last;

        void add(int place, Waiting part) {
            if (place != last + 1 || !part.letters().equals(letters)) flush();
            if (place != last + 1) whole.append(GAP);
            letters = part.letters();
            last = place;
            run.writeBytes(part.words());
        }

        String whole() {
            flush();
            return whole.toString();
        }

        private void flush() {
            if (run.size() > 0) whole.append(run.toString(Charset.forName(letters)));
            run.reset();
        }
    }
}
