package kr.dolbom.outreach.cases;

import java.util.List;
import java.util.stream.Stream;
import kr.dolbom.outreach.dialogue.Domain;
import kr.dolbom.outreach.dialogue.Need;
import kr.dolbom.outreach.dialogue.Reading;

/** What a decision has to be made on: the whole conversation, or each domain that is a need or in doubt. */
final class Evidence {

    private Evidence() {}

    /** Everything of a case that can be opened. */
    static List<String> things() {
        return Stream.concat(
                        Stream.of(Opening.TRANSCRIPT),
                        Stream.of(Domain.values()).map(Domain::name))
                .toList();
    }

    /** What is still to be opened. */
    static List<Domain> missing(Counselling about, List<Opening> openings) {
        List<String> opened = openings.stream().map(Opening::thing).toList();
        if (opened.contains(Opening.TRANSCRIPT)) return List.of();
        List<Domain> telling = Stream.of(Domain.values())
                .filter(domain -> isTelling(about, domain))
                .toList();
        List<Domain> left = telling.stream()
                .filter(domain -> !opened.contains(domain.name()))
                .toList();
        return telling.isEmpty() ? List.of(Domain.values()) : left;
    }

    private static boolean isTelling(Counselling about, Domain domain) {
        Need need = about.call().record().needs().getOrDefault(domain, Need.NOT_ASKED);
        return need == Need.YES || need == Need.UNSURE || isUnread(about, domain);
    }

    /** A no that follows does not take back words that nobody could read, or only a model. */
    private static boolean isUnread(Counselling about, Domain domain) {
        return about.call().record().replies().stream()
                .filter(reply -> reply.domain().stream().anyMatch(domain::equals))
                .anyMatch(reply -> reply.quote().isPresent()
                        || reply.reading() == Reading.UNSURE && !reply.words().isBlank());
    }
}
