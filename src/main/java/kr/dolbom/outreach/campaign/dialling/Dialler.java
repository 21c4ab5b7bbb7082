package kr.dolbom.outreach.campaign.dialling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.CampaignRows;
import kr.dolbom.outreach.campaign.Holidays;
import kr.dolbom.outreach.line.Ending;
import kr.dolbom.outreach.line.Ending.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places what is due on this node. Other nodes do the same; lines, leases and rows keep them out of each other's way. */
@Component
class Dialler {

    private static final Logger LOG = LoggerFactory.getLogger(Dialler.class);

    private final CampaignRows campaigns;
    private final Holidays holidays;
    private final Claims claims;
    private final Ends ends;
    private final ObjectProvider<Telephonist> telephonist;
    private final JdbcClient rows;
    private final DiallerSettings settings;
    private final InstantSource clock;

    private static final Duration LONGEST = Duration.ofHours(1);

    /** This process, and no other before or after it. */
    private final String me = UUID.randomUUID().toString();

    private final Map<UUID, LiveCall> live = new ConcurrentHashMap<>();

    Dialler(
            CampaignRows campaigns,
            Holidays holidays,
            Claims claims,
            Ends ends,
            ObjectProvider<Telephonist> telephonist,
            JdbcClient rows,
            DiallerSettings settings,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.holidays = holidays;
        this.claims = claims;
        this.ends = ends;
        this.telephonist = telephonist;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    boolean canDial() {
        return telephonist.getIfAvailable() != null;
    }

    /** @return how many calls were begun */
    int round() {
        Instant now = clock.instant();
        List<Campaign> open = new ArrayList<>(
                campaigns.running().stream().filter(one -> takes(one, now)).toList());
        if (open.isEmpty()) return 0;
        // Whoever comes first gets the lines; so each gets its turn.
        Collections.shuffle(open);
        long asked = System.nanoTime();
        List<Claimed> claimed = claims.take(me, open, now);
        claimed.forEach(one -> begin(one, asked));
        return claimed.size();
    }

    /** Keeps what is going on here from being thought gone. */
    void beat() {
        List<UUID> going = live.entrySet().stream()
                .filter(one -> one.getValue().isBelievable())
                .map(Map.Entry::getKey)
                .toList();
        if (going.isEmpty()) return;
        rows.sql("""
                update attempts set lease_till = now() + :lease * interval '1 millisecond'
                where owner = :me and state = 'CALLING' and id in (:live)
                """)
                .param("lease", settings.lease().toMillis())
                .param("me", me)
                .param("live", going)
                .update();
    }

    int going() {
        return live.size();
    }

    private boolean takes(Campaign campaign, Instant now) {
        return campaign.plan().hours().takes(now, campaign.plan().expected(), holidays.of(campaign.organisation()));
    }

    /** Time has passed since the line was taken: hours and lease are looked at once more before it rings. */
    private void begin(Claimed claimed, long asked) {
        LiveCall call = new LiveCall(claimed);
        live.put(claimed.order().attempt(), call);
        boolean fresh = System.nanoTime() - asked < settings.lease().toNanos() / 2;
        boolean open = claimed.plan()
                .hours()
                .takes(
                        clock.instant(),
                        claimed.plan().expected(),
                        holidays.of(claimed.order().organisation()));
        if (!fresh || !open) call.withdraw();
        else place(call);
    }

    private void place(LiveCall call) {
        try {
            telephonist.getObject().call(call.claimed.order(), call);
        } catch (RuntimeException failure) {
            LOG.warn("call {} could not be placed", call.claimed.order().attempt(), failure);
            call.ended(CallReport.of(Ending.of(Outcome.LINE_FAILED)));
        }
    }

    /** One call of this node. What it tells is written on threads of its own: whoever reports must not wait. */
    private final class LiveCall implements CallReports {

        private static final int TRIES = 20;

        private final Claimed claimed;
        private final long begun = System.nanoTime();
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile Optional<Instant> answered = Optional.empty();

        LiveCall(Claimed claimed) {
            this.claimed = claimed;
        }

        /** No call is this long: its end was lost, and its line must not be for ever. */
        boolean isBelievable() {
            return System.nanoTime() - begun < LONGEST.toNanos();
        }

        @Override
        public void ringing() {}

        @Override
        public void answered() {
            answered = Optional.of(clock.instant());
        }

        @Override
        public void ended(CallReport report) {
            write(() -> ends.end(me, claimed, report, answered));
        }

        void withdraw() {
            write(() -> ends.withdraw(me, claimed));
        }

        private void write(BooleanSupplier writing) {
            if (!over.compareAndSet(false, true)) return;
            Thread.ofVirtual().name("call-ends").start(() -> {
                try {
                    patiently(writing);
                } finally {
                    live.remove(claimed.order().attempt());
                }
            });
        }

        /** A database that is away for a moment must not lose what was said; the lease is kept meanwhile. */
        private void patiently(BooleanSupplier writing) {
            for (int i = 1; i <= TRIES; i++) {
                try {
                    if (!writing.getAsBoolean())
                        LOG.warn("call {} was no longer ours", claimed.order().attempt());
                    return;
                } catch (RuntimeException failure) {
                    LOG.warn(
                            "the end of call {} is not kept yet",
                            claimed.order().attempt(),
                            failure);
                }
                if (!rested(Duration.ofMillis(100L * i))) return;
            }
        }

        private boolean rested(Duration rest) {
            try {
                Thread.sleep(rest);
                return true;
            } catch (InterruptedException stopped) {
                return false;
            }
        }
    }
}
