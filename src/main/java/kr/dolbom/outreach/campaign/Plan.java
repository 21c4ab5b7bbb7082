package kr.dolbom.outreach.campaign;

import java.time.Duration;

/**
 * How a campaign calls. It changes only while nobody is called by it, and every version is kept.
 *
 * @param purpose why these households are called
 * @param ground the law it is done by
 * @param officeName who calls, as it is said
 * @param officePhone where a person answers
 * @param script name and version of what is said
 * @param textFirst whether no call is placed without a text that was taken
 * @param text the text that announces the call, with {@code {기관}}, {@code {담당자}}, {@code {전화}}, {@code {이름}}
 * @param textVersion name and version of the text, kept with every text that is sent
 * @param lines calls of this campaign at the same time at most
 * @param expectedSeconds how long a call is expected to take
 */
public record Plan(
        String purpose,
        String ground,
        String officeName,
        String officerName,
        String officePhone,
        CallingHours hours,
        Spacing spacing,
        int lines,
        int expectedSeconds,
        String script,
        boolean textFirst,
        String text,
        String textVersion) {

    public Duration expected() {
        return Duration.ofSeconds(expectedSeconds);
    }

    public Duration gap() {
        return Duration.ofMinutes(spacing.gapMinutes());
    }
}
