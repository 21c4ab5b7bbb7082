package kr.dolbom.desk;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a piece of work now and then, on a thread of its own, until it is closed. A round that fails is told and repeated. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Duration between;
    private final Runnable round;
    private final Thread thread;

    /** @param between how long to rest after each round, whether it went well or not */
    public Rounds(String name, Duration between, Runnable round) {
        this.between = between;
        this.round = round;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::go);
    }

    public void begin() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void go() {
        do {
            try {
                round.run();
            } catch (RuntimeException failure) {
                LOG.warn("{} goes on in a moment", thread.getName(), failure);
            }
        } while (rested());
    }

    private boolean rested() {
        try {
            Thread.sleep(between);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
