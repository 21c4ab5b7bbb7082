package kr.dolbom.outreach.campaign.dialling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.campaign.Campaign;
import kr.dolbom.outreach.texting.Carrier;
import org.springframework.stereotype.Component;

/** What a campaign cannot do without, and whether this server has it. */
@Component
public class Means {

    /** What is missing. */
    public enum Missing {
        LINE,
        LINE_FOR_NOW,
        TEXTS,
        TEXTS_FOR_NOW
    }

    private final Dialler dialler;
    private final DiallerSettings settings;
    private final Optional<Carrier> carrier;

    Means(Dialler dialler, DiallerSettings settings, Optional<Carrier> carrier) {
        this.dialler = dialler;
        this.settings = settings;
        this.carrier = carrier;
    }

    /** Why nobody of this campaign is called from here, however long it runs; empty when nothing is missing. */
    public List<Missing> missing(Campaign campaign) {
        List<Missing> missing = new ArrayList<>();
        if (!settings.on() || !dialler.canDial()) missing.add(Missing.LINE);
        else if (!dialler.isLineOpen()) missing.add(Missing.LINE_FOR_NOW);
        if (campaign.plan().textFirst()) texts().ifPresent(missing::add);
        return missing;
    }

    private Optional<Missing> texts() {
        if (carrier.isEmpty()) return Optional.of(Missing.TEXTS);
        return carrier.get().isOpen() ? Optional.empty() : Optional.of(Missing.TEXTS_FOR_NOW);
    }
}
