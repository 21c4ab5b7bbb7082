package kr.dolbom.desk.live;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser or program that listens. Its own virtual thread sends; being woken while it sends means sending once more,
 * so no news is lost and none is sent by two threads. A word now and then keeps proxies from closing it and finds out
 * that nobody is there any more.
 */
final class LiveStream implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final int HEARTBEAT_SECONDS = 15;

    /** Sends what is new. */
    interface Sending {
        void to(SseEmitter emitter) throws IOException;
    }

    private final SseEmitter emitter;
    private final Sending sending;
    private final Runnable here;
    private final Semaphore news = new Semaphore(1);
    private volatile boolean over;

    LiveStream(SseEmitter emitter, Sending sending, Runnable here) {
        this.emitter = emitter;
        this.sending = sending;
        this.here = here;
        emitter.onCompletion(this::end);
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> end());
    }

    /** There may be something new. */
    void wake() {
        if (news.availablePermits() == 0) news.release();
    }

    private void end() {
        over = true;
        news.release();
    }

    @Override
    public void run() {
        try {
            while (!over) {
                boolean woken = news.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                news.drainPermits();
                if (over) return;
                here.run();
                if (woken) sending.to(emitter);
                else emitter.send(SseEmitter.event().comment(""));
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("a live page is asked to come back", failure);
            emitter.complete();
        }
    }
}
