package kr.dolbom.outreach.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/**
 * How one danger sounds. A missed danger is worse than a false one: words that may mean it, and certain words taken back
 * or said of others, are asked about with one clear question, never passed over.
 *
 * @param certain what is meant as it is said
 * @param maybe what can be a manner of speaking
 * @param harmless manners of speaking that hold such words and mean nothing (배꼽 빠져 죽겠)
 * @param ask the one clear question
 * @param say what is said while the call is handed to a person
 */
record DangerWords(
        Danger danger,
        Phrases certain,
        Phrases maybe,
        Phrases harmless,
        Negation negation,
        Phrases hedges,
        List<String> ask,
        List<String> say) {

    /** How sure the words are. */
    enum Sign {
        NONE,
        ASK,
        CERTAIN
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
        List<MatchResult> words =
                certain.found(plain).filter(word -> !isHarmless(plain, word)).toList();
        if (words.isEmpty()) return maybeSaid(plain) ? Sign.ASK : Sign.NONE;
        boolean meant = !hedges.in(plain) && words.stream().anyMatch(word -> !negation.denies(plain, word));
        return meant ? Sign.CERTAIN : Sign.ASK;
    }

    /** What can be a manner of speaking is one where the idiom only begins it: 「기가 죽어서」. */
    private boolean maybeSaid(String plain) {
        return maybe.found(plain).anyMatch(word -> !harmless.begin(plain, word));
    }

    private boolean isHarmless(String plain, MatchResult word) {
        return harmless.hold(plain, word);
    }
}
