package kr.dolbom.outreach.campaign.dialling;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.dolbom.outreach.texting.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * Calls of households that call us. Such a call is an attempt like any other and open at most once per household and per
 * telephone, so that the dialler and it can never both be going on; yet it needs no line of ours and is no try.
 */
@Component
public class CallBacks {

    private final CallBackRows rows;
    private final CallBackEnds ends;
    private final InstantSource clock;

    /** This process, and no other before or after it. */
    private final String me = UUID.randomUUID().toString();

    CallBacks(CallBackRows rows, CallBackEnds ends, InstantSource clock) {
        this.rows = rows;
        this.ends = ends;
        this.clock = clock;
    }

    /** A household that is ours to talk to until the end is reported. */
    public record Taken(CallOrder order, CallReports reports) {}

    /** The household of this number that still is to be counselled; empty when there is none or it is being called now. */
    public Optional<Taken> take(String caller) {
        return PhoneNumber.of(caller)
                .flatMap(number -> rows.take(me, number, clock.instant()))
                .map(claimed -> new Taken(claimed.order(), new Reports(claimed)));
    }

    private final class Reports implements CallReports {

        private final CallBackRows.Claimed claimed;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile Optional<Instant> answered = Optional.empty();

        Reports(CallBackRows.Claimed claimed) {
            this.claimed = claimed;
        }

        @Override
        public void ringing() {}

        @Override
        public void answered() {
            answered = Optional.of(clock.instant());
        }

        @Override
        public void ended(CallReport report) {
            if (over.compareAndSet(false, true))
                Thread.ofVirtual()
                        .name("call-back-ends")
                        .start(() -> Patience.write(
                                claimed.order().attempt(), () -> ends.end(me, claimed, report, answered)));
        }
    }
}
