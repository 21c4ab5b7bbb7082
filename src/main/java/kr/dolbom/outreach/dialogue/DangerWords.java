package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * How one danger sounds. A missed danger is worse than a false one: words that may mean it, and certain words of which it
 * is not clear whose and when they are, are asked about with one clear question. What is plainly another's, long over or
 * denied is passed over.
 *
 * @param certain what is meant as it is said
 * @param maybe what can be a manner of speaking
 * @param harmless manners of speaking that hold such words and mean nothing (배꼽 빠져 죽겠)
 * @param telling how near what is told is
 * @param ask the one clear question
 * @param say what is said while the call is handed to a person
 */
record DangerWords(
        Danger danger,
        Phrases certain,
        Phrases maybe,
        Phrases harmless,
        Telling telling,
        List<String> ask,
        List<String> say) {

    /** How sure the words are. */
    enum Sign {
        NONE,
        ASK,
        CERTAIN
    }

    /** The words of an utterance that are no manner of speaking. */
    private record Found(List<MatchResult> certain, List<MatchResult> maybe) {

        List<MatchResult> all() {
            return Stream.concat(certain.stream(), maybe.stream()).toList();
        }
    }

    DangerWords {
        ask = List.copyOf(ask);
        say = List.copyOf(say);
    }

    /** What its one question is called in a record. */
    String id() {
        return "danger-" + danger.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Sign in(String plain) {
        Found found = found(plain);
        if (is(Distance.NEAR, found.certain(), plain, found)) return Sign.CERTAIN;
        return isOpen(plain, found) ? Sign.ASK : Sign.NONE;
    }

    private boolean isOpen(String plain, Found found) {
        if (is(Distance.UNSURE, found.certain(), plain, found)) return true;
        return !telling.isUnreal(plain)
                && (is(Distance.NEAR, found.maybe(), plain, found) || is(Distance.UNSURE, found.maybe(), plain, found));
    }

    private boolean is(Distance distance, List<MatchResult> words, String plain, Found found) {
        return words.stream().anyMatch(word -> telling.of(danger, plain, word, found.all()) == distance);
    }

    /** Whether it is spoken of, and plainly as no danger of now and here: then a likeness to one tells nothing either. */
    boolean setsAside(String plain) {
        if (telling.isSeenOrRead(plain)) return true;
        boolean spoken = harmless.in(plain) || !found(plain).all().isEmpty();
        return spoken && in(plain) == Sign.NONE;
    }

    /** What can be a manner of speaking is one where the idiom only begins it: 「기가 죽어서」. */
    private Found found(String plain) {
        return new Found(
                certain.found(plain).filter(word -> !harmless.hold(plain, word)).toList(),
                maybe.found(plain).filter(word -> !harmless.begin(plain, word)).toList());
    }
}
