package kr.dolbom.outreach.campaign.dialling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this institution dials, on all its nodes together.
 *
 * @param on whether this node places calls
 * @param trunk name of the line to the telephone network
 * @param lines calls at the same time on that line, over all nodes
 * @param perSecond calls begun a second on that line, over all nodes
 * @param lease how long a node may be silent before its calls count as gone
 * @param round how often it is looked for what is due
 */
@ConfigurationProperties("dolbom.dialling")
public record DiallerSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("main") String trunk,
        @DefaultValue("10") int lines,
        @DefaultValue("2") double perSecond,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("500ms") Duration round) {}
