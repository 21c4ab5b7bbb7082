package kr.dolbom.outreach.dialogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.dolbom.outreach.dialogue.learned.TextClassifier;
import kr.dolbom.outreach.dialogue.learned.TextClassifier.Belief;
import kr.dolbom.outreach.dialogue.learned.TextClassifier.Example;

/**
 * Hears what the lists of words have no words for, by its likeness to what people have said before. It may have one clear
 * question asked and read an answer the lists left open; it hands nobody over and takes nothing back that the lists
 * heard of danger. What is not clear to it, or is clearly the opposite of what the lists read, stays to be confirmed.
 */
final class SecondEar {

    private static final double SUSPICIOUS = 0.6;
    private static final double CLEARLY_NEEDED = 0.7;
    private static final double CLEARLY_NOT = 0.75;
    private static final double CLEARLY_OTHERWISE = 0.8;
    private static final List<String> ANYWHERE = List.of();
    private static final Optional<Danger> NO_DANGER = Optional.empty();
    private static final List<Need> ANSWERS = List.of(Need.YES, Need.NO, Need.UNSURE);

    static final SecondEar UNTAUGHT = new SecondEar(List.of());

    private final boolean isTaught;
    private final TextClassifier<Optional<Danger>> dangers;
    private final TextClassifier<Need> answers;

    SecondEar(List<Utterance> heard) {
        this.isTaught = !heard.isEmpty();
        this.dangers = TextClassifier.learn(
                Stream.concat(
                                Stream.of(NO_DANGER),
                                Arrays.stream(Danger.values()).map(Optional::of))
                        .toList(),
                heard.stream().flatMap(SecondEar::danger).toList());
        this.answers = TextClassifier.learn(
                ANSWERS, heard.stream().flatMap(SecondEar::answer).toList());
    }

    /** What can be taken for danger or for none teaches neither. */
    private static Stream<Example<Optional<Danger>>> danger(Utterance said) {
        if (!said.isDanger() && !said.isHarmless()) return Stream.empty();
        return Stream.of(new Example<>(said.plain(), ANYWHERE, said.danger()));
    }

    private static Stream<Example<Need>> answer(Utterance said) {
        return said.need().stream().map(need -> new Example<>(said.plain(), about(said.question()), need));
    }

    /** A word about money means the same behind every question; a bare yes does not. */
    private static List<String> about(String question) {
        String kind = question.startsWith("identity") ? "identity" : question.equals("call-back") ? question : "need";
        return List.of(kind, question);
    }

    /** The danger it may be about; reason enough to ask, never to hand over. */
    Optional<Danger> suspects(String plain) {
        Belief<Optional<Danger>> belief = dangers.belief(plain, ANYWHERE);
        if (!isTaught || belief.in(NO_DANGER) > 1 - SUSPICIOUS) return Optional.empty();
        return Arrays.stream(Danger.values()).max(Comparator.comparing(one -> belief.in(Optional.of(one))));
    }

    /** @return nothing where it is not clear */
    Optional<Need> reads(String plain, Question question) {
        Belief<Need> belief = answers.belief(plain, about(question.id()));
        if (belief.in(Need.YES) >= CLEARLY_NEEDED) return Optional.of(Need.YES);
        if (belief.in(Need.NO) >= CLEARLY_NOT) return Optional.of(Need.NO);
        return Optional.empty();
    }

    /** Two who contradict each other are to be asked again. */
    boolean doubts(String plain, Question question, Reading listed) {
        return answers.belief(plain, about(question.id())).in(question.need(listed)) <= 1 - CLEARLY_OTHERWISE;
    }
}
