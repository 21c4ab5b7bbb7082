package kr.dolbom.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits and looks of the desk.
 *
 * @param questionLength most characters of a question, a note or a reason
 * @param requestKilobytes largest body of a request
 * @param requestsPerMinute questions, ratings and requests one network address may send in a minute; a whole office
 *     often shares one address
 * @param replyLength most characters of a counsellor's reply
 * @param attachmentMegabytes largest file that goes with a reply
 * @param anonymousHandOvers the organisation ({@code 서울특별시/양천구}) whose desk takes what somebody without an account
 *     asks a person and no place decides; empty is the institution itself
 * @param governmentMasthead whether the page says it is an official government site; only such sites may
 */
@Validated
@ConfigurationProperties("dolbom.desk")
public record DeskSettings(
        @DefaultValue("4000") @Min(100) @Max(20_000) int questionLength,
        @DefaultValue("64") @Min(16) @Max(1024) int requestKilobytes,
        @DefaultValue("300") @Min(1) int requestsPerMinute,
        @DefaultValue("10000") @Min(1000) @Max(100_000) int replyLength,
        @DefaultValue("20") @Min(1) @Max(100) int attachmentMegabytes,
        @DefaultValue("") String anonymousHandOvers,
        @DefaultValue("false") boolean governmentMasthead) {}
