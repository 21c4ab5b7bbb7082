package kr.dolbom.outreach.cases.web;

import java.time.Duration;
import java.time.Instant;
import kr.dolbom.outreach.cases.Alert;

/**
 * A danger as officers see it first.
 *
 * @param person whether the call reached a person, and when; empty for what was written
 * @param lost whether nobody was reached
 * @param todo what to do before anything else
 */
public record AlertLine(
        String id,
        String link,
        String danger,
        String publicNumber,
        String name,
        String number,
        String words,
        boolean written,
        boolean stranger,
        String person,
        boolean lost,
        String todo,
        String age) {

    static AlertLine of(Alert alert, Instant now) {
        return new AlertLine(
                alert.id().toString(),
                alert.written() ? "/cases/replies#reply-" + alert.attempt() : "/cases/" + alert.attempt(),
                alert.danger().korean(),
                alert.danger().number(),
                alert.name(),
                dashed(alert.number()),
                alert.words(),
                alert.written(),
                alert.stranger(),
                person(alert),
                alert.person().filter(person -> !person.reached()).isPresent(),
                todo(alert),
                CaseLine.words(Duration.between(alert.raisedAt(), now)) + " 전");
    }

    private static String person(Alert alert) {
        if (alert.written()) return "";
        return alert.person()
                .map(person -> (person.reached() ? "사람에게 연결됨" : "사람에게 연결 안 됨") + " · " + Moments.of(person.at()))
                .orElse("사람에게 연결됐는지 아직 모름");
    }

    private static String todo(Alert alert) {
        if (alert.written()) return "문자로 온 말입니다. 바로 전화하고,";
        return alert.person()
                .map(person -> person.reached() ? "통화가 끊겼으면 다시 전화하고," : "바로 전화하고,")
                .orElse("통화가 이어지지 않으면 바로 전화하고,");
    }

    /** The whole number: an officer calls it now. */
    static String dashed(String digits) {
        int area = digits.startsWith("02") ? 2 : 3;
        if (digits.length() < area + 7) return digits;
        int last = digits.length() - 4;
        return digits.substring(0, area) + "-" + digits.substring(area, last) + "-" + digits.substring(last);
    }
}
