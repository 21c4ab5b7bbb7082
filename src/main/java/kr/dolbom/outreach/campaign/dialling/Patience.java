package kr.dolbom.outreach.campaign.dialling;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database that is away for a moment must not lose what was said in a call. */
final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    /** With a longer rest after each, together about twenty seconds. */
    private static final int TRIES = 20;

    private Patience() {}

    /** Writes the end of a call, again and again while that fails; returns when it is kept or given up. */
    static void write(UUID attempt, Runnable end) {
        for (int i = 1; i <= TRIES; i++) if (isWritten(attempt, end) || !rested(Duration.ofMillis(100L * i))) return;
        LOG.error("the end of call {} was never kept", attempt);
    }

    private static boolean isWritten(UUID attempt, Runnable end) {
        try {
            end.run();
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("the end of call {} is not kept yet", attempt, failure);
            return false;
        }
    }

    private static boolean rested(Duration rest) {
        try {
            Thread.sleep(rest);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
