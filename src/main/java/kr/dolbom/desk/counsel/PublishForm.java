package kr.dolbom.desk.counsel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kr.dolbom.answering.PublishedReply.Ground;
import kr.dolbom.desk.handover.Cited;
import kr.dolbom.desk.handover.HandOver;
import kr.dolbom.desk.handover.Message;
import kr.dolbom.desk.publishing.Wording;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;

/** The form that edits a reply for everybody, and what was put into it. */
final class PublishForm {

    private PublishForm() {}

    /** What the form starts with: the last question and the last reply of the conversation, with what it cites. */
    static Wording begin(HandOver handOver, String question, List<Message> said, InstantSource clock) {
        Optional<Message> reply = said.stream().filter(one -> !one.fromAsker()).reduce((first, last) -> last);
        return new Wording(
                List.of(question),
                reply.map(Message::text).orElse(""),
                reply.map(Message::citations).orElse(List.of()).stream()
                        .map(PublishForm::ground)
                        .toList(),
                Validity.since(AsOf.today(clock).day()),
                Place.EVERYWHERE,
                Reach.EVERYONE);
    }

    /** The wording as it was put in; passages that were left marked stay, a source in words joins them. */
    static Wording read(HttpServletRequest request, HandOver handOver, Wording begun, InstantSource clock) {
        List<Ground> grounds = new ArrayList<>();
        List<String> kept = Optional.ofNullable(request.getParameterValues("passage"))
                .map(Arrays::asList)
                .orElse(List.of());
        begun.grounds().stream()
                .filter(ground -> kept.contains(ground.passage()))
                .forEach(grounds::add);
        String source = text(request, "source");
        if (!source.isBlank()) grounds.add(new Ground("", source.strip(), ""));
        LocalDate from = day(text(request, "from")).orElse(AsOf.today(clock).day());
        LocalDate until = day(text(request, "until")).orElse(Validity.ALWAYS_UNTIL);
        if (until.isBefore(from)) throw new Problem(Code.DAYS_REVERSED);
        boolean own =
                text(request, "reach").equals("own") && !handOver.organisation().isEmpty();
        return new Wording(
                text(request, "questions").lines().map(String::strip).toList(),
                text(request, "text"),
                grounds,
                new Validity(from, until),
                Place.of(text(request, "place")),
                own ? Reach.of("기관:" + handOver.organisation()) : Reach.EVERYONE);
    }

    private static Ground ground(Cited cited) {
        return new Ground(cited.passage(), cited.label(), cited.quote());
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException unreadable) {
            throw new Problem(Code.DATE_UNREADABLE, text);
        }
    }
}
