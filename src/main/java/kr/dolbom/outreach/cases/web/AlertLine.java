package kr.dolbom.outreach.cases.web;

import java.time.Duration;
import java.time.Instant;
import kr.dolbom.outreach.cases.Alert;

/** A danger as officers see it first. */
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
                CaseLine.words(Duration.between(alert.raisedAt(), now)) + " 전");
    }

    /** The whole number: an officer calls it now. */
    static String dashed(String digits) {
        int area = digits.startsWith("02") ? 2 : 3;
        if (digits.length() < area + 7) return digits;
        int last = digits.length() - 4;
        return digits.substring(0, area) + "-" + digits.substring(area, last) + "-" + digits.substring(last);
    }
}
