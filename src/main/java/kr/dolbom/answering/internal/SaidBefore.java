package kr.dolbom.answering.internal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Citation;
import kr.dolbom.answering.PublishedReply;
import kr.dolbom.answering.PublishedReply.Ground;
import kr.dolbom.kernel.Acting;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.SourceRef;

/**
 * Finds what a person has already answered. Two questions are the same when hardly a telling word stands in one of them
 * only; likeness in one direction is not enough, because one word more may be the very thing that matters.
 */
final class SaidBefore {

    /** So alike that the reply speaks before the rows of the packs. */
    static final double SAME = 0.8;

    /** So alike that the reply speaks where the packs and texts are silent. */
    static final double NEAR = 0.65;

    /** How much a word says that the packs do not have: it is what sets this question apart. */
    private static final double FOREIGN_WORD = 5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREA);

    private final Supplier<List<PublishedReply>> published;
    private final QuestionReader reader;
    private final PhraseIndex packs;

    private volatile Index index = new Index(List.of(), List.of());

    private record Index(List<PublishedReply> replies, List<Asked> asked) {}

    private record Asked(PublishedReply reply, Understood question) {}

    /** A reply with how alike its question is, 0 to 1. */
    record Hit(PublishedReply reply, double likeness) {

        boolean isSame() {
            return likeness >= SAME;
        }

        Cited answer() {
            List<String> lines = Arrays.stream(reply.text().strip().split("\\n+"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            List<String> reasons = new ArrayList<>(lines.subList(1, lines.size()));
            reasons.add(DAY.format(reply.publishedOn()) + " " + reply.by() + "의 사람이 답하고 다른 사람이 확인해 올린 답변입니다.");
            List<Citation> citations = reply.citations().stream()
                    .map(ground -> citation(reply, ground))
                    .toList();
            return new Cited(lines.getFirst(), reasons, List.of(), List.of(), citations);
        }

        private static Citation citation(PublishedReply reply, Ground ground) {
            SourceRef source = new SourceRef(
                    "reply-" + reply.id(),
                    ground.label(),
                    new Locator.Whole(),
                    "",
                    reply.validity().from());
            List<String> quote = ground.quote().isBlank() ? List.of() : List.of(ground.quote());
            return new Citation(source, ground.passage(), quote);
        }
    }

    SaidBefore(Supplier<List<PublishedReply>> published, QuestionReader reader, PhraseIndex packs) {
        this.published = published;
        this.reader = reader;
        this.packs = packs;
    }

    /** The reply to the likest question, when it is near enough, holds on the day and place, and is theirs to see. */
    Optional<Hit> find(Understood question, Place place) {
        Index now = index();
        if (now.asked.isEmpty()) return Optional.empty();
        Actor asker = asker();
        return now.asked.stream()
                .filter(asked -> holds(asked.reply, question, place, asker))
                .filter(asked -> !Collections.disjoint(asked.question.asked(), question.asked()))
                .map(asked -> new Hit(asked.reply, likeness(question, asked.question)))
                .filter(hit -> hit.likeness >= NEAR)
                .max(Comparator.comparingDouble(Hit::likeness));
    }

    /** A long story is compared by its asking sentence, a short question whole. */
    private double likeness(Understood question, Understood asked) {
        Set<String> other = asked.terms().keySet();
        return Math.max(likeness(question.terms().keySet(), other), likeness(question.asking(), other));
    }

    /** Words and character pairs must both be alike: pairs alone see 체육대회 in 단합대회, words alone no typo. */
    private double likeness(Set<String> question, Set<String> asked) {
        return Math.min(shared(question, asked, ""), shared(question, asked, "w:"));
    }

    private static boolean holds(PublishedReply reply, Understood question, Place place, Actor asker) {
        return reply.validity().holdsOn(question.asOf())
                && reply.place().covers(place)
                && reply.reach().includes(asker);
    }

    /** Work on the machine itself asks as anybody would. */
    private static Actor asker() {
        Actor now = Acting.now();
        return now.seesEverything() ? Actor.ANONYMOUS : now;
    }

    private double shared(Set<String> question, Set<String> asked, String kind) {
        double shared = 0;
        double all = 1e-9;
        for (String term : question) {
            if (!term.startsWith(kind)) continue;
            double says = weight(term);
            all += says;
            if (asked.contains(term)) shared += says;
        }
        for (String term : asked) if (term.startsWith(kind) && !question.contains(term)) all += weight(term);
        return shared / all;
    }

    private double weight(String term) {
        return term.startsWith("w:") && !packs.has(term) ? FOREIGN_WORD : packs.weight(term);
    }

    private Index index() {
        List<PublishedReply> replies = published.get();
        Index last = index;
        if (last.replies == replies) return last;
        List<Asked> asked = new ArrayList<>();
        for (PublishedReply reply : replies)
            for (String question : reply.questions()) {
                Understood understood = reader.read(question, new AsOf(reply.publishedOn()));
                asked.add(new Asked(reply, understood));
            }
        Index now = new Index(replies, List.copyOf(asked));
        index = now;
        return now;
    }
}
