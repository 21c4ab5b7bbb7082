package kr.dolbom.desk.handover;

import java.time.Duration;
import kr.dolbom.desk.pilot.Uptime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the caretaker round, now and then, for as long as the desk is open. */
@Component
@Profile("serve")
class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final Caretaker caretaker;
    private final Uptime uptime;
    private final Thread rounds = Thread.ofVirtual().name("desk-rounds").unstarted(this::go);

    Rounds(Caretaker caretaker, Uptime uptime) {
        this.uptime = uptime;
        this.caretaker = caretaker;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.start();
    }

    @Override
    public void destroy() {
        rounds.interrupt();
    }

    private void go() {
        while (!rounds.isInterrupted()) {
            try {
                uptime.mark();
                caretaker.round();
                Thread.sleep(BETWEEN);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("the desk is looked after again in a moment", failure);
                if (!rested()) return;
            }
        }
    }

    private static boolean rested() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
