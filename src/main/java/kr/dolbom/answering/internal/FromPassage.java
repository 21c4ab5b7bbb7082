package kr.dolbom.answering.internal;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.answering.Answer.Cited;
import kr.dolbom.answering.Citation;
import kr.dolbom.knowledge.Found;
import kr.dolbom.knowledge.Passage;
import kr.dolbom.rules.Asked;

/**
 * When no row decides: the best passage's own sentences, if it says nearly every word of the question. Accounts, amounts
 * and permissions never come from here; they are rows or silence.
 */
final class FromPassage {

    private static final Set<Asked> ONLY_ROWS = EnumSet.of(Asked.ACCOUNT, Asked.AMOUNT, Asked.MAY);
    private static final double COVERED = 0.85;
    private static final int FEWEST_WORDS = 3;

    private final Citations citations;
    private final Terms terms;
    private final PhraseIndex weights;

    FromPassage(Citations citations, Terms terms, PhraseIndex weights) {
        this.citations = citations;
        this.terms = terms;
        this.weights = weights;
    }

    Optional<Cited> answer(List<Found> found, Understood question) {
        if (found.isEmpty() || question.asked().stream().anyMatch(ONLY_ROWS::contains)) return Optional.empty();
        Passage best = found.getFirst().passage();
        if (!covers(best, question.terms())) return Optional.empty();
        Citation citation = citations.of(best, question);
        if (citation.sentences().isEmpty()) return Optional.empty();
        List<String> sentences = citation.sentences();
        return Optional.of(new Cited(
                sentences.getFirst(), sentences.subList(1, sentences.size()), List.of(), List.of(), List.of(citation)));
    }

    private boolean covers(Passage passage, Map<String, Double> question) {
        Set<String> has = new HashSet<>(terms.of(String.join(" ", passage.headings()) + " " + passage.text()));
        double asked = 1e-9;
        double covered = 0;
        int words = 0;
        for (Map.Entry<String, Double> term : question.entrySet()) {
            if (!term.getKey().startsWith("w:")) continue;
            words++;
            double says = weights.weight(term.getKey()) * term.getValue();
            asked += says;
            if (has.contains(term.getKey())) covered += says;
        }
        return words >= FEWEST_WORDS && covered / asked >= COVERED;
    }
}
