package kr.dolbom.outreach.texting;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the page «이 번호로 왜 전화했나요?» tells people who were called.
 *
 * @param office who calls
 * @param phone where a person answers; empty where each office has its own
 * @param caller the number calls come from; empty where it is not said
 * @param hours when a person answers
 * @param codesPerAddress how many confirming codes one network address may ask for in an hour
 */
@Validated
@ConfigurationProperties("dolbom.outreach.called")
public record CalledSettings(
        @DefaultValue("읍·면·동 주민센터 찾아가는 보건복지팀") String office,
        @DefaultValue("") String phone,
        @DefaultValue("") String caller,
        @DefaultValue("평일 9시부터 18시까지") String hours,
        @DefaultValue("10") @Min(1) int codesPerAddress) {}
