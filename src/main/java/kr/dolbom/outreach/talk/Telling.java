package kr.dolbom.outreach.talk;

import java.util.concurrent.CompletableFuture;
import kr.dolbom.outreach.campaign.dialling.CallOrder;
import kr.dolbom.outreach.dialogue.Danger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells officers of a danger beside the call, which waits for nobody; first that it is there, then what became of it. */
final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    /** What an officer reads where nothing was said. */
    private static final String BY_KEY = "(번호를 눌러 알림)";

    private final CallOrder order;
    private final Danger danger;
    private final Alarm alarm;
    private CompletableFuture<Void> told = CompletableFuture.allOf();

    Telling(CallOrder order, Danger danger, String words, Alarm alarm) {
        this.order = order;
        this.danger = danger;
        this.alarm = alarm;
        tell(() -> alarm.raise(order, danger, words.isEmpty() ? BY_KEY : words));
    }

    void putThrough(boolean reached) {
        tell(() -> alarm.putThrough(order, danger, reached));
    }

    private void tell(Runnable news) {
        told = told.thenRunAsync(() -> safely(news), Thread::startVirtualThread);
    }

    private void safely(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException notTold) {
            LOG.error("officers were not told of the danger in attempt {}", order.attempt(), notTold);
        }
    }
}
