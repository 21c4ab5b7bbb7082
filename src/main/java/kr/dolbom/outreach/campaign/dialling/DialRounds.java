package kr.dolbom.outreach.campaign.dialling;

import java.time.Duration;
import kr.dolbom.desk.Rounds;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.campaign.CampaignRows;
import kr.dolbom.outreach.line.TrunkSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps dialling for as long as the desk is open: calls, heartbeats, texts, and what others left behind. */
@Component
@Profile("serve")
class DialRounds implements DisposableBean {

    private final Dialler dialler;
    private final Trunks trunks;
    private final DiallerSettings settings;
    private final TrunkSettings line;
    private final Rounds calls;
    private final Rounds beats;
    private final Rounds texts;
    private final Rounds care;

    DialRounds(
            Dialler dialler,
            Trunks trunks,
            Announcing announcing,
            Vanished vanished,
            OptOutWatch optOuts,
            Finishing finishing,
            CampaignRows campaigns,
            DiallerSettings settings,
            TrunkSettings line) {
        this.dialler = dialler;
        this.trunks = trunks;
        this.settings = settings;
        this.line = line;
        Duration beat = settings.lease().dividedBy(4);
        calls = new Rounds("campaign-calls", settings.round(), dialler::round);
        beats = new Rounds("campaign-beats", beat, () -> {
            dialler.beat();
            vanished.settle();
        });
        texts = new Rounds("campaign-texts", settings.round().multipliedBy(4), () -> {
            for (Campaign one : campaigns.running()) announceAll(announcing, one);
        });
        // Looks through whole lists, and nobody waits for it: no call is placed against a wish meanwhile.
        care = new Rounds("campaign-care", settings.round().multipliedBy(20), () -> {
            optOuts.sweep();
            finishing.round();
        });
    }

    /** Without anybody who can call there is nothing to do, and no household is told that a call will come. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!settings.on() || !dialler.canDial()) return;
        trunks.set(settings.trunk(), settings.lines(line), settings.perSecond(line));
        beats.begin();
        calls.begin();
        texts.begin();
        care.begin();
    }

    private static void announceAll(Announcing announcing, Campaign campaign) {
        while (announcing.round(campaign) > 0 && !Thread.currentThread().isInterrupted()) {
            // The next batch, in a transaction of its own.
        }
    }

    @Override
    public void destroy() {
        calls.close();
        texts.close();
        care.close();
        beats.close();
    }
}
