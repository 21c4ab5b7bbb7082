package kr.dolbom.outreach.texting;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Text messages.
 *
 * @param carrier none (texts wait), smpp or provider
 * @param from registered number that texts of the application itself come from, such as confirming codes
 * @param unknownAfter how long after handing over a text without an answer is given up as unknown
 * @param receiptWithin how long a receipt may take
 * @param giveUpAfter a text that could not be handed over for so long is not sent any more
 * @param firstRest how long to wait after a carrier that would not take a text; doubles each time
 * @param longestRest the longest such wait
 */
@Validated
@ConfigurationProperties("dolbom.texting")
public record TextingSettings(
        @DefaultValue("none") @Pattern(regexp = "none|smpp|provider")
        String carrier,

        @DefaultValue("") String from,
        @DefaultValue("2m") Duration unknownAfter,
        @DefaultValue("1h") Duration receiptWithin,
        @DefaultValue("12h") Duration giveUpAfter,
        @DefaultValue("10s") Duration firstRest,
        @DefaultValue("10m") Duration longestRest) {

    /** Whether the application can send texts of its own, such as codes: it needs a carrier and a registered number. */
    boolean sendsOwn() {
        return !carrier.equals("none") && !from.isBlank();
    }

    Duration rest(int tries) {
        Duration doubled = firstRest.multipliedBy(1L << Math.clamp(tries - 1L, 0, 20));
        return doubled.compareTo(longestRest) > 0 ? longestRest : doubled;
    }
}
