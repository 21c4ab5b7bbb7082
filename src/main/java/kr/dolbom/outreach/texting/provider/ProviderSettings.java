package kr.dolbom.outreach.texting.provider;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A provider of 알림톡 in the shape of NHN Cloud's interface v2.3. Tried against a stand-in only, not against a provider.
 *
 * @param address of the interface
 * @param appKey names the account, in the path
 * @param secret never shown
 * @param senderKey of the channel (발신 프로필)
 * @param failOver whether the provider sends an ordinary text where 알림톡 does not reach
 * @param window requests under way at once
 * @param answerWithin how long an answer may take
 * @param askEvery how often results are asked for
 * @param hookSecret the signature entered at the provider for its calls to {@code /hooks/texts}; empty when it makes none
 * @param template number of approved words, by the name and version of ours ({@code [전화 안내@1]: CALL01}); a code in the
 *     pack's row serves as well
 */
@Validated
@ConfigurationProperties("dolbom.texting.provider")
public record ProviderSettings(
        @DefaultValue("https://api-alimtalk.cloud.toast.com")
        URI address,

        @DefaultValue("") String appKey,
        @DefaultValue("") String secret,
        @DefaultValue("") String senderKey,
        @DefaultValue("true") boolean failOver,
        @DefaultValue("10") @Min(1) @Max(100) int window,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("10s") Duration askEvery,
        @DefaultValue("") String hookSecret,
        @DefaultValue Map<String, String> template) {

    @Override
    public String toString() {
        return "provider at " + address;
    }
}
