package kr.dolbom.desk.handover;

import java.time.Duration;
import kr.dolbom.desk.Rounds;
import kr.dolbom.desk.pilot.Uptime;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the caretaker round, now and then, for as long as the desk is open. */
@Component
@Profile("serve")
class CaretakerRounds implements DisposableBean {

    private final Rounds rounds;

    CaretakerRounds(Caretaker caretaker, Uptime uptime) {
        rounds = new Rounds("desk-rounds", Duration.ofSeconds(30), () -> {
            uptime.mark();
            caretaker.round();
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        rounds.begin();
    }

    @Override
    public void destroy() {
        rounds.close();
    }
}
