package kr.dolbom.outreach.dialogue;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Several ways to say one thing. */
record Phrases(List<Phrase> phrases) {

    static final Phrases NONE = new Phrases(List.of());

    Phrases {
        phrases = List.copyOf(phrases);
    }

    static Phrases of(Collection<String> written) {
        return new Phrases(written.stream().map(Phrase::of).toList());
    }

    boolean in(String plain) {
        return found(plain).findAny().isPresent();
    }

    Stream<MatchResult> found(String plain) {
        return phrases.stream().flatMap(phrase -> phrase.in(plain).stream());
    }

    /** Whether the word is only a part of something longer that is one of these. */
    boolean hold(String plain, MatchResult word) {
        return found(plain)
                .anyMatch(longer -> longer.start() <= word.start()
                        && word.end() <= longer.end()
                        && longer.end() - longer.start() > word.end() - word.start());
    }

    /** Whether one of these leads into the word. */
    boolean begin(String plain, MatchResult word) {
        return hold(plain, word)
                || found(plain).anyMatch(idiom -> idiom.start() < word.start() && idiom.end() > word.start());
    }

    /** Whether one is said that is no part of these others. */
    boolean outside(String plain, Phrases others) {
        return found(plain).anyMatch(word -> !others.hold(plain, word));
    }

    /** Where the last of them ends; the beginning where none is said. */
    int endOfLast(String plain) {
        return found(plain).mapToInt(MatchResult::end).max().orElse(0);
    }

    Phrases and(Phrases others) {
        return new Phrases(
                Stream.concat(phrases.stream(), others.phrases.stream()).toList());
    }
}
