package kr.dolbom.outreach.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call has brought so far. */
final class Taken {

    private static final String EARLIER = "(앞 통화) ";

    private final List<Reply> replies = new ArrayList<>();
    private final Map<String, Need> found = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private Optional<Danger> danger = Optional.empty();
    private WhoAnswered whoAnswered = WhoAnswered.UNKNOWN;
    private Optional<CallBack> callBack = Optional.empty();
    private boolean optOut;

    /**
     * An answer as it came in.
     *
     * @param quote the words by which a model reads it
     */
    record Answer(String words, String key, Duration from, Duration to, Optional<String> quote) {

        Answer(String words, String key, Duration from, Duration to) {
            this(words, key, from, to, Optional.empty());
        }

        Answer readBy(String quote) {
            return new Answer(words, key, from, to, Optional.of(quote));
        }

        static Answer none(Duration at) {
            return new Answer("", "", at, at);
        }
    }

    void reply(Question question, Answer answer, Reading reading, int round) {
        Need need = question.need(reading);
        found.put(question.id(), need);
        replies.add(reply(question.id(), question.domain(), question.ask().getLast(), answer, reading, need, round));
        if (question.amount())
            KoreanAmount.in(answer.words()).ifPresent(won -> facts.put("amount." + question.id(), won + "원"));
    }

    void dangerReply(DangerWords about, Answer answer, Reading reading, int round) {
        Need need = reading == Reading.NO ? Need.NO : reading == Reading.YES ? Need.YES : Need.UNSURE;
        String asked = about.ask().isEmpty() ? "" : about.ask().getLast();
        replies.add(reply(about.id(), Optional.empty(), asked, answer, reading, need, round));
    }

    private static Reply reply(
            String id, Optional<Domain> domain, String asked, Answer answer, Reading reading, Need need, int round) {
        return new Reply(
                id,
                domain,
                asked,
                answer.words(),
                answer.key(),
                reading,
                need,
                answer.from(),
                answer.to(),
                round,
                answer.quote());
    }

    boolean isClear(Question question) {
        Need need = found.getOrDefault(question.id(), Need.UNSURE);
        return need == Need.YES || need == Need.NO;
    }

    /** The answer of an earlier call; where it is in that call's recording says nothing about this one. */
    void carry(Reply before) {
        found.put(before.question(), before.need());
        said.add(Phrase.plain(before.words()));
        replies.add(new Reply(
                before.question(),
                before.domain(),
                before.asked().startsWith(EARLIER) ? before.asked() : EARLIER + before.asked(),
                before.words(),
                before.key(),
                before.reading(),
                before.need(),
                Duration.ZERO,
                Duration.ZERO,
                before.round(),
                before.quote()));
    }

    void said(String plain) {
        said.add(plain);
    }

    List<String> everythingSaid() {
        return said;
    }

    Map<String, Need> found() {
        return found;
    }

    void danger(Danger which) {
        danger = Optional.of(which);
    }

    void answeredBy(WhoAnswered who) {
        whoAnswered = who;
    }

    boolean confirmed() {
        return whoAnswered == WhoAnswered.THE_PERSON;
    }

    void callBack(boolean wanted, String time) {
        callBack = Optional.of(new CallBack(wanted, time));
    }

    void optOut() {
        optOut = true;
    }

    void fact(String name, String value) {
        facts.put(name, value);
    }

    Record record(Script script, boolean completed, Optional<String> open) {
        return new Record(
                script.name() + " " + script.version(),
                replies,
                needs(script),
                danger,
                whoAnswered,
                completed,
                completed ? Optional.empty() : open,
                callBack,
                optOut,
                facts);
    }

    private Map<Domain, Need> needs(Script script) {
        Map<Domain, Need> needs = new EnumMap<>(Domain.class);
        for (Domain domain : Domain.values()) needs.put(domain, Need.NOT_ASKED);
        for (Question question : script.questions())
            question.domain()
                    .ifPresent(domain -> Optional.ofNullable(found.get(question.id()))
                            .ifPresent(need -> needs.merge(domain, need, Taken::graver)));
        return needs;
    }

    /** A need once told is not undone by another answer, and doubt is not undone by a no. */
    private static Need graver(Need one, Need other) {
        return List.of(Need.YES, Need.UNSURE, Need.NO, Need.NOT_ASKED).stream()
                .filter(need -> need == one || need == other)
                .findFirst()
                .orElse(one);
    }
}
