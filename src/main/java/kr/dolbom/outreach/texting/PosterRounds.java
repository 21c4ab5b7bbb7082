package kr.dolbom.outreach.texting;

import java.time.Duration;
import kr.dolbom.desk.Rounds;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the poster round for as long as the application is open; what time makes of texts is looked after apart. */
@Component
@Profile("serve")
class PosterRounds implements DisposableBean {

    private final Poster poster;
    private final Rounds posts;
    private final Rounds endings;
    private final Rounds answers;

    PosterRounds(Poster poster, Deliveries deliveries, ReplyParts parts) {
        this.poster = poster;
        posts = new Rounds("text-poster", Duration.ofMillis(500), () -> post(poster));
        endings = new Rounds("text-endings", Duration.ofSeconds(5), deliveries::round);
        answers = new Rounds("text-answers", Duration.ofSeconds(5), parts::round);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (poster.hasCarrier()) posts.begin();
        endings.begin();
        answers.begin();
    }

    private static void post(Poster poster) {
        try {
            poster.round();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        posts.close();
        endings.close();
        answers.close();
    }
}
