package kr.dolbom.outreach.dialogue;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dolbom.kernel.Validity;
import org.springframework.util.function.SingletonSupplier;

/** A whole script as its pack tells it: what is asked in which order, and how answers sound. */
public final class Script {

    private final String name;
    private final String version;
    private final Validity validity;
    private final Pace pace;
    private final String guide;
    private final Map<String, List<String>> sayings;
    private final List<Question> questions;
    private final Map<Wish, Phrases> wishes;
    private final List<DangerWords> dangers;
    private final Answers dangerAnswers;
    private final Map<String, Phrases> signals;
    private final Answers consent;
    private final List<Choice> choices;
    private final SingletonSupplier<SecondEar> ear;

    Script(
            String name,
            String version,
            Validity validity,
            Pace pace,
            String guide,
            Map<String, List<String>> sayings,
            List<Question> questions,
            Map<Wish, Phrases> wishes,
            List<DangerWords> dangers,
            Answers dangerAnswers,
            Map<String, Phrases> signals,
            Answers consent,
            List<Choice> choices,
            SingletonSupplier<SecondEar> ear) {
        this.name = name;
        this.version = version;
        this.validity = validity;
        this.pace = pace;
        this.guide = guide;
        this.sayings = Collections.unmodifiableMap(new LinkedHashMap<>(sayings));
        this.questions = List.copyOf(questions);
        this.wishes = Map.copyOf(wishes);
        this.dangers = List.copyOf(dangers);
        this.dangerAnswers = dangerAnswers;
        this.signals = Map.copyOf(signals);
        this.consent = consent;
        this.choices = List.copyOf(choices);
        this.ear = ear;
    }

    /** The name of its pack. */
    public String name() {
        return name;
    }

    public String version() {
        return version;
    }

    public Validity validity() {
        return validity;
    }

    /** What is asked by the question of this id, for people to read. */
    public Optional<String> asked(String question) {
        return questions.stream()
                .filter(one -> one.id().equals(question))
                .map(one -> one.ask().getLast().replaceAll("\\{\\w+}", "○○"))
                .findFirst();
    }

    /** The pack whose rows say how urgent a call was and what might be done next: its own, or the one it names. */
    public String guide() {
        return guide;
    }

    /** Whether it is answered by keys alone, and so held without an engine where its sentences are recorded. */
    public boolean keysAlone() {
        return pace.keysAlone();
    }

    /** Everything it may say, in the order of the pack: where it is used, and the texts. */
    public Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new LinkedHashMap<>(sayings);
        for (Question one : questions)
            texts.put(
                    one.id(),
                    Stream.concat(one.ask().stream(), one.again().stream()).toList());
        for (DangerWords one : dangers)
            texts.put(
                    one.id(),
                    Stream.concat(one.ask().stream(), one.say().stream()).toList());
        for (Choice one : choices) texts.put("choice-" + one.key(), one.say());
        return texts;
    }

    /** Every text it may say with nothing of a household in it, for rendering ahead. */
    public List<String> fixedPrompts() {
        return texts().values().stream()
                .flatMap(List::stream)
                .filter(text -> text.indexOf('{') < 0)
                .distinct()
                .toList();
    }

    Pace pace() {
        return pace;
    }

    List<String> saying(String id) {
        return sayings.getOrDefault(id, List.of());
    }

    List<Question> questions() {
        return questions;
    }

    List<DangerWords> dangers() {
        return dangers;
    }

    /** A plain yes or no about nothing in particular. */
    Answers consent() {
        return consent;
    }

    /** What somebody who calls may choose from, in the order it is said. */
    List<Choice> choices() {
        return choices;
    }

    /** Taught when it is first listened with, so that commands that hold no call do without. */
    SecondEar ear() {
        return ear.obtain();
    }

    Answers dangerAnswers() {
        return dangerAnswers;
    }

    /** What the words wish instead of answering; the first of the family that is said. */
    Optional<Wish> wish(String plain, Set<Wish> possible) {
        return java.util.Arrays.stream(Wish.values())
                .filter(possible::contains)
                .filter(wish -> wishes.getOrDefault(wish, Phrases.NONE).in(plain))
                .findFirst();
    }

    /** What written words may mean; what is certain before what only may be. */
    public Optional<Danger> dangerIn(String text) {
        return new Listening(this)
                .alarms(Phrase.plain(text)).stream()
                        .map(alarm -> alarm.about().danger())
                        .findFirst();
    }

    /** The groups the household's crisis signals belong to. */
    public Set<String> signalGroups(List<String> listed) {
        return signals.entrySet().stream()
                .filter(group -> listed.stream().map(Phrase::plain).anyMatch(group.getValue()::in))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * How patient the script is.
     *
     * @param followUps how many questions beyond the always asked ones it may put
     * @param trust below this confidence of the speech engine an answer is not taken as understood
     */
    record Pace(int toEnd, int toWait, int followUps, double trust, boolean keysAlone) {

        Expected listening(boolean bargeIn, Set<Character> keys) {
            return new Expected(Duration.ofMillis(toEnd), Duration.ofMillis(toWait), bargeIn, keys);
        }
    }
}
