package kr.dolbom.outreach.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.outreach.dialogue.DangerWords.Sign;

/**
 * What somebody means: a danger before a wish, a wish before an answer. Remembers nothing.
 *
 * @param ear hears where the script's lists of words have nothing
 */
record Listening(Script script, SecondEar ear) {

    private static final Set<Wish> ANYBODY = EnumSet.allOf(Wish.class);
    private static final Set<Wish> THE_PERSON =
            EnumSet.complementOf(EnumSet.of(Wish.WRONG_NUMBER, Wish.SOMEBODY_ELSE, Wish.PASSING));
    private static final Set<Question.Kind> EAR_FOR = EnumSet.of(Question.Kind.NEED, Question.Kind.CALL_BACK);
    /** Not meant when the answer is given in the same breath: 「귀가 잘 안 들려요」 tells about health. */
    private static final Set<Wish> AGAIN = EnumSet.of(Wish.REPEAT, Wish.WAIT);

    Listening(Script script) {
        this(script, script.ear());
    }

    /** What was meant. */
    sealed interface Heeded {}

    record Alarming(DangerWords about, boolean certain) implements Heeded {}

    record Wishing(Wish wish, boolean answering) implements Heeded {}

    record Answering(Reading reading) implements Heeded {}

    /** @param confirmed whether it is known to be the person meant who speaks */
    Heeded heed(String plain, Optional<Question> open, boolean confirmed) {
        return alarms(plain).stream()
                .findFirst()
                .<Heeded>map(one -> one)
                .or(() -> wish(plain, open, confirmed))
                .orElseGet(() -> new Answering(reading(plain, open)));
    }

    /** Every danger the words may mean; only the certain ones where there are any, what only sounds like one at last. */
    List<Alarming> alarms(String plain) {
        List<Alarming> listed = listed(plain);
        return listed.isEmpty() ? suspected(plain) : listed;
    }

    private List<Alarming> suspected(String plain) {
        return ear.suspects(plain).map(this::suspected).orElse(List.of()).stream()
                .filter(alarm -> !alarm.about().setsAside(plain))
                .toList();
    }

    /** Reason enough to ask, never to hand over. */
    List<Alarming> suspected(Danger danger) {
        return script.dangers().stream()
                .filter(about -> about.danger() == danger)
                .map(about -> new Alarming(about, false))
                .toList();
    }

    private List<Alarming> listed(String plain) {
        List<Alarming> alarms = script.dangers().stream()
                .filter(about -> about.in(plain) != Sign.NONE)
                .map(about -> new Alarming(about, about.in(plain) == Sign.CERTAIN))
                .toList();
        return alarms.stream().anyMatch(Alarming::certain)
                ? alarms.stream().filter(Alarming::certain).toList()
                : alarms;
    }

    boolean isClear(Heard.Words words) {
        return words.confidence() >= script.pace().trust();
    }

    Optional<Wishing> wish(String plain, Optional<Question> open, boolean confirmed) {
        boolean answers =
                open.filter(question -> question.answers().speaksOfIt(plain)).isPresent();
        return script.wish(plain, confirmed ? THE_PERSON : ANYBODY)
                .filter(wish -> !answers || !AGAIN.contains(wish))
                .map(wish -> new Wishing(wish, answers));
    }

    Reading reading(String plain, Optional<Question> open) {
        return open.map(question -> reading(plain, question)).orElse(Reading.UNSURE);
    }

    /** Only what the lists read: words that alarm are not to be taken for an answer because they resemble one. */
    Reading listedReading(String plain, Optional<Question> open) {
        return open.map(question -> question.answers().read(plain)).orElse(Reading.UNSURE);
    }

    /** Who somebody is has to be said in so many words; a likeness is not enough to talk of a household. */
    private Reading reading(String plain, Question question) {
        Reading listed = question.answers().read(plain);
        if (!EAR_FOR.contains(question.kind())) return listed;
        if (listed == Reading.UNSURE)
            return ear.reads(plain, question).map(question::reading).orElse(listed);
        return listed.isClear() && ear.doubts(plain, question, listed) ? Reading.UNSURE : listed;
    }

    /** The question whose answer neither lists nor ear can read, where somebody else may try. */
    Optional<Question> left(Reading read, Optional<Question> open) {
        return open.filter(question -> read == Reading.UNSURE && EAR_FOR.contains(question.kind()));
    }
}
