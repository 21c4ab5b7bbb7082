package kr.dolbom.answering.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.rules.Check;

/** A question asked letter for letter as a check says ("이거 사도 되나요?") opens that check, however little it tells. */
final class OwnWords {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private OwnWords() {}

    static Optional<Match> in(List<Match> ranked, Understood question) {
        String asked = letters(question.plain());
        return ranked.stream()
                .filter(match -> match.row() instanceof Check
                        && letters(match.hit().phrase()).equals(asked))
                .findFirst();
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("");
    }
}
