package kr.dolbom.answering;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kr.dolbom.answering.internal.Desk;
import kr.dolbom.answering.internal.TakenApart;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Library;
import kr.dolbom.rules.Rules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers questions from rules and texts. Deterministic and extractive: the row of a pack that decides comes first, the
 * best passage's own sentences otherwise, and silence when neither carries the answer.
 */
@Component
public class Answering {

    private final CompletableFuture<Desk> desk;
    private final double threshold;

    @Autowired
    Answering(
            Rules rules,
            Library library,
            KoreanText korean,
            AnsweringSettings settings,
            TakenApart takenApart,
            PublishedReplies published) {
        this(rules, library, korean, settings, takenApart, (Supplier<List<PublishedReply>>) published);
    }

    Answering(
            Rules rules,
            Library library,
            KoreanText korean,
            AnsweringSettings settings,
            TakenApart takenApart,
            Supplier<List<PublishedReply>> published) {
        // Taking the packs apart takes a second or two; the rest of the house starts meanwhile.
        this.threshold = settings.threshold();
        this.desk = CompletableFuture.supplyAsync(() -> new Desk(rules, library, korean, takenApart, published));
    }

    public Reply answer(Question question) {
        return desk.join().answer(question, threshold);
    }

    /** What would be said if no threshold kept the desk silent: for measuring what a threshold costs. */
    public Reply outspoken(Question question) {
        return desk.join().answer(question, 0);
    }
}
