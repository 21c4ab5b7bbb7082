package kr.dolbom.outreach.cases;

import java.time.Duration;
import kr.dolbom.desk.Rounds;
import kr.dolbom.kernel.Acting;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills older rows behind the desk's back after its start, and now and then what a node of an older version kept. */
@Component
@Profile("serve")
class FindingRounds implements DisposableBean {

    private final Rounds rounds;

    FindingRounds(Findings findings) {
        rounds = new Rounds(
                "findings",
                Duration.ofHours(1),
                () -> Acting.asTheApplication(() -> {
                    findings.complete();
                    return true;
                }));
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
