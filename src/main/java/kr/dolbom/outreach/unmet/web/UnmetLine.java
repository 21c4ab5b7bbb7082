package kr.dolbom.outreach.unmet.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import kr.dolbom.outreach.unmet.Came;
import kr.dolbom.outreach.unmet.Unmet;

/**
 * A household that calls did not reach, as a line of the list.
 *
 * @param came what the officers' last deed came to, empty when nothing was done yet
 */
record UnmetLine(
        String id,
        String name,
        String state,
        String stateName,
        String reason,
        String signals,
        String officer,
        int tries,
        String age,
        String came) {

    static UnmetLine of(Unmet one, Instant now) {
        return new UnmetLine(
                one.id().toString(),
                one.name(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.state().korean(),
                one.reason(),
                String.join(", ", one.signals()),
                one.officer(),
                one.tries(),
                age(Duration.between(one.at(), now)),
                one.came().map(Came::korean).orElse(""));
    }

    private static String age(Duration since) {
        long minutes = Math.max(0, since.toMinutes());
        if (minutes < 60) return minutes + "분 전";
        return minutes < 48 * 60 ? minutes / 60 + "시간 전" : minutes / 60 / 24 + "일 전";
    }
}
