package kr.dolbom.outreach.cases.web;

import java.util.List;
import java.util.Optional;
import kr.dolbom.outreach.cases.Counselling;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Reply;

/**
 * What was asked and what was said.
 *
 * @param read what was made of it, and by which words when a model did
 * @param second where in the recording it begins
 */
public record Line(String asked, String said, String read, String clock, long second, boolean again) {

    static List<Line> of(Counselling about, Optional<Domain> domain) {
        return about.call().record().replies().stream()
                .filter(reply -> domain.isEmpty() || reply.domain().equals(domain))
                .map(Line::of)
                .toList();
    }

    private static Line of(Reply reply) {
        long second = reply.from().toSeconds();
        return new Line(
                reply.asked().replaceAll("\\{\\w+}", "○○"),
                said(reply),
                reply.domain().isEmpty() ? "" : read(reply),
                "%d:%02d".formatted(second / 60, second % 60),
                second,
                reply.round() > 1);
    }

    private static String read(Reply reply) {
        String need = reply.need().korean();
        return reply.quote()
                .map(words -> need + " · AI 모델이 ‘" + words + "’에서 읽음")
                .orElse(need);
    }

    private static String said(Reply reply) {
        if (!reply.key().isEmpty()) return "(" + reply.key() + "번을 누름)";
        return reply.words().isEmpty() ? "(대답 없음)" : reply.words();
    }
}
