package kr.dolbom.outreach.texting.smpp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The short message centre.
 *
 * @param password known to both; never shown
 * @param tls whether the connection is encrypted; the centre's certificate must name the host
 * @param bundle name of an {@code spring.ssl.bundle} whose certificates are trusted; empty for those of the machine
 * @param window texts under way at once
 * @param perSecond most texts handed over in a second by this node
 * @param letters how words become bytes
 * @param ms949Coding data coding that says MS949; centres differ
 * @param longTexts how a text that needs more than one message goes
 * @param receiptIds how receipts name messages, where it differs from the answer to a submission
 * @param answerWithin how long an answer may take
 * @param enquireEvery how often a silent connection is tried
 * @param firstRest how long to wait before binding again; doubles each time
 * @param longestRest the longest such wait
 */
@Validated
@ConfigurationProperties("dolbom.texting.smpp")
public record SmppSettings(
        @DefaultValue("localhost") String host,
        @DefaultValue("2775") int port,
        @DefaultValue("dolbom") String systemId,
        @DefaultValue("") String password,
        @DefaultValue("") String systemType,
        @DefaultValue("false") boolean tls,
        @DefaultValue("") String bundle,
        @DefaultValue("50") @Min(1) @Max(1000) int window,
        @DefaultValue("500") @Min(1) @Max(10_000) int perSecond,
        @DefaultValue("UCS2") Letters letters,
        @DefaultValue("14") int ms949Coding,
        @DefaultValue("PAYLOAD") LongTexts longTexts,
        @DefaultValue("AS_GIVEN") ReceiptIds receiptIds,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("30s") Duration enquireEvery,
        @DefaultValue("1s") Duration firstRest,
        @DefaultValue("1m") Duration longestRest) {

    /** How a text that needs more than one message goes: parts with a header, or one optional parameter. */
    enum LongTexts {
        PARTS,
        PAYLOAD
    }

    /** Some centres answer with hexadecimal numbers and write decimal ones into receipts. */
    enum ReceiptIds {
        AS_GIVEN,
        DECIMAL_OF_HEX
    }

    @Override
    public String toString() {
        return systemId + "@" + host + ":" + port;
    }
}
