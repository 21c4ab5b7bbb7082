package kr.dolbom.outreach.doors;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.texting.Delivery;
import kr.dolbom.outreach.texting.Text;
import kr.dolbom.outreach.texting.TextReplies;
import kr.dolbom.outreach.texting.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A text to a household of the drill, and its answer. */
@Component
@ConditionalOnProperty("dolbom.drill.said")
class SaidByText {

    private static final int TRIES = 100;

    private final Texts texts;
    private final TextReplies replies;
    private final TransactionTemplate together;

    SaidByText(Texts texts, TextReplies replies, PlatformTransactionManager transactions) {
        this.texts = texts;
        this.replies = replies;
        this.together = new TransactionTemplate(transactions);
    }

    /** An answer is kept with a text that was handed over, so that is waited for. */
    void says(CallOrder order, String words) {
        Text text =
                new Text(order.target(), order.organisation(), order.number(), words, Optional.empty(), "0212345678");
        UUID sent = Objects.requireNonNull(together.execute(transaction -> texts.send(text)));
        for (int i = 0; i < TRIES && isWaiting(sent); i++) rest();
        replies.heard(order.number(), words, text.from());
    }

    /** From a number no text went to, with a danger in it, because nothing else of a stranger is kept. */
    void strangerSays(CallOrder order, String words) {
        replies.heard(order.number().replaceFirst("^0102", "0103"), words + " 죽고 싶어요", "");
    }

    private boolean isWaiting(UUID text) {
        return texts.find(text).orElseThrow() == Delivery.WAITING;
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
