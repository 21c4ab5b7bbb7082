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
    private final Clerk clerk;
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
            Clerk clerk,
            ObjectProvider<Telephonist> telephonist,
            JdbcClient rows,
            DiallerSettings settings,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.holidays = holidays;
        this.claims = claims;
        this.clerk = clerk;
        this.telephonist = telephonist;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    boolean canDial() {
        return telephonist.getIfAvailable() != null;
    }

    /** Whether calls can go out at this moment. */
    boolean isLineOpen() {
        Telephonist caller = telephonist.getIfAvailable();
        return caller != null && caller.isOpen();
    }

    /** @return how many calls were begun */
    int round() {
        if (!isLineOpen()) return 0;
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

    /** Time has passed since the line was taken: hours, lease and line are looked at once more before it rings. */
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
        if (!fresh || !open || !isLineOpen()) call.withdraw();
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

    /** One call of this node. What it tells is written by the clerk: whoever reports must not wait. */
    private final class LiveCall implements CallReports {

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
            if (over.compareAndSet(false, true)) clerk.end(new Ended(me, claimed, report, answered), this::forget);
        }

        void withdraw() {
            if (over.compareAndSet(false, true)) clerk.withdraw(me, claimed, this::forget);
        }

        /** Until its end is written its lease is kept. */
        private void forget() {
            live.remove(claimed.order().attempt());
        }
    }
}
