package kr.dolbom.outreach.texting;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** The rounds of the poster, one at a time and when a test wants them. */
public final class Rounded {

    private final ApplicationContext all;

    public Rounded(ApplicationContext all) {
        this.all = all;
    }

    public void post() {
        try {
            all.getBean(Poster.class).round();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public void endings() {
        all.getBean(Deliveries.class).round();
    }

    public void answers() {
        all.getBean(ReplyParts.class).round();
    }

    public void destroyBefore(Instant moment) {
        all.getBean(TextErasure.class).destroyBefore(moment);
    }
}
