package kr.dolbom.outreach.campaign.dialling;

import java.time.Duration;
import kr.dolbom.outreach.line.Trunk;
import kr.dolbom.outreach.line.TrunkSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this institution dials, on all its nodes together.
 *
 * @param on whether this node places calls
 * @param trunk name of the line to the telephone network
 * @param lines calls at the same time on that line, over all nodes; 0: as its trunks have channels
 * @param perSecond calls begun a second on that line, over all nodes; 0: as its trunks may
 * @param lease how long a node may be silent before its calls count as gone
 * @param round how often it is looked for what is due
 */
@ConfigurationProperties("dolbom.dialling")
public record DiallerSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("main") String trunk,
        @DefaultValue("0") int lines,
        @DefaultValue("0") double perSecond,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("500ms") Duration round) {

    /** One of so many channels is left for people who are put through and people who call back. */
    private static final int LEFT_FREE = 10;

    private static final int LINES = 10;
    private static final double PER_SECOND = 2;

    int lines(TrunkSettings line) {
        int channels =
                line.all().stream().mapToInt(each -> each.limits().channels()).sum();
        if (lines > 0) return lines;
        return channels == 0 ? LINES : Math.max(1, channels - Math.max(1, channels / LEFT_FREE));
    }

    double perSecond(TrunkSettings line) {
        if (perSecond > 0) return perSecond;
        double may = line.all().stream()
                .map(Trunk::limits)
                .mapToDouble(Trunk.Limits::callsPerSecond)
                .sum();
        return may == 0 ? PER_SECOND : may;
    }
}
