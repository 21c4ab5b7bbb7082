package kr.dolbom.desk.mail;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the postman round, now and then, for as long as the desk is open and has a mail server. */
@Component
@Profile("serve")
class PostmanRounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PostmanRounds.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Postman postman;
    private final Forgetting forgetting;
    private final Thread rounds = Thread.ofVirtual().name("desk-postman").unstarted(this::go);

    PostmanRounds(Postman postman, Forgetting forgetting) {
        this.postman = postman;
        this.forgetting = forgetting;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (postman.hasServer()) rounds.start();
    }

    @Override
    public void destroy() {
        rounds.interrupt();
    }

    private void go() {
        while (!rounds.isInterrupted()) {
            try {
                postman.round();
                forgetting.round();
                Thread.sleep(BETWEEN);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("mails go on in a moment", failure);
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
