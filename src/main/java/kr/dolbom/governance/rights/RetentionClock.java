package kr.dolbom.governance.rights;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.dolbom.governance.PrivacySettings;
import kr.dolbom.kernel.AsOf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every half hour whether the day's run is due, so that a machine that was off in the night catches up. */
@Component
@Profile("serve")
class RetentionClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionClock.class);

    private final Retention retention;
    private final PrivacySettings settings;
    private final InstantSource clock;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retention").factory());

    RetentionClock(Retention retention, PrivacySettings settings, InstantSource clock) {
        this.retention = retention;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var unused = looks.scheduleWithFixedDelay(this::look, 1, 30, TimeUnit.MINUTES);
    }

    /** A failure today must not stop tomorrow's look. */
    private void look() {
        try {
            boolean due = clock.instant().atZone(AsOf.SEOUL).getHour() >= settings.retentionHour();
            if (due) retention.runToday();
        } catch (RuntimeException failure) {
            LOG.error("retention failed", failure);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
