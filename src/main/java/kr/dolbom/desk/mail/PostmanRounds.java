package kr.dolbom.desk.mail;

import java.time.Duration;
import kr.dolbom.desk.Rounds;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the postman round, now and then, for as long as the desk is open and has a mail server or sends texts. */
@Component
@Profile("serve")
class PostmanRounds implements DisposableBean {

    private final Postman postman;
    private final Rounds rounds;

    PostmanRounds(Postman postman, Forgetting forgetting) {
        this.postman = postman;
        rounds = new Rounds("desk-postman", Duration.ofSeconds(2), () -> {
            postman.round();
            forgetting.round();
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (postman.hasWork()) rounds.begin();
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
