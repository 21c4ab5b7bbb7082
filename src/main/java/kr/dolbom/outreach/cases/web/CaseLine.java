package kr.dolbom.outreach.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import kr.dolbom.outreach.cases.Counselling;
import kr.dolbom.outreach.cases.Officer;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.dialogue.Record;

/**
 * A case as a line of the queue.
 *
 * @param neither what is said where nothing is needed and nothing unsure
 */
public record CaseLine(
        String id,
        long number,
        String name,
        String born,
        String organisation,
        int level,
        String urgency,
        String why,
        String needs,
        String unsure,
        String neither,
        String state,
        String stateName,
        String owner,
        boolean mine,
        String age) {

    static CaseLine of(Counselling one, Officer me, Instant now) {
        return new CaseLine(
                one.id().toString(),
                one.number(),
                one.call().household().name(),
                one.call().household().birthYear() > 0 ? one.call().household().birthYear() + "년생" : "",
                one.organisation().isEmpty() ? "기관 전체" : one.organisation().replace("/", " › "),
                one.urgency().level(),
                one.urgency().korean(),
                one.urgency().why(),
                domains(one, Need.YES),
                domains(one, Need.UNSURE),
                neither(one.call().record()),
                one.state().name().toLowerCase(java.util.Locale.ROOT),
                one.state().korean(),
                one.owner().map(Officer::name).orElse(""),
                one.isOwnedBy(me),
                words(Duration.between(one.calledAt(), now)) + " 전");
    }

    /** What is said of a call that found nothing: silence is no «no». */
    private static String neither(Record record) {
        if (!record.identityConfirmed())
            return "본인과 이야기하지 못함 (" + record.whoAnswered().korean() + ")";
        return record.needs().values().stream().allMatch(Need.NOT_ASKED::equals)
                ? "어려움을 아직 묻지 못했습니다"
                : "도움이 필요하다고 한 것이 없습니다";
    }

    private static String domains(Counselling one, Need need) {
        return Arrays.stream(Domain.values())
                .filter(domain -> one.call().record().needs().get(domain) == need)
                .map(Domain::korean)
                .collect(Collectors.joining(", "));
    }

    static String words(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        if (minutes < 60) return minutes + "분";
        return minutes < 48 * 60 ? minutes / 60 + "시간" : minutes / 60 / 24 + "일";
    }
}
