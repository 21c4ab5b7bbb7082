package kr.dolbom.answering.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import kr.dolbom.answering.Citation;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.knowledge.Passage;

/** Opens the sources of a claim in the library and picks the sentences that carry it. */
public final class Citations {

    private static final int MOST_SOURCES = 4;
    private static final int MOST_SENTENCES = 3;
    private static final double WORTH_QUOTING = 0.25;

    private final BiFunction<SourceRef, AsOf, List<Passage>> library;
    private final Terms terms;
    private final ToDoubleFunction<String> weight;

    public Citations(BiFunction<SourceRef, AsOf, List<Passage>> library, Terms terms, ToDoubleFunction<String> weight) {
        this.library = library;
        this.terms = terms;
        this.weight = weight;
    }

    List<Citation> of(List<SourceRef> sources, Understood question, String claim) {
        Set<String> wanted = new HashSet<>(question.terms().keySet());
        Set<String> claimed = terms.of(claim);
        return sources.stream()
                .limit(MOST_SOURCES)
                .map(source -> cite(source, question.asOf(), wanted, claimed))
                .toList();
    }

    /** A passage found by search, quoted by its sentences nearest to the question. */
    Citation of(Passage passage, Understood question) {
        return new Citation(
                passage.source(),
                passage.id(),
                carrying(passage, question.terms().keySet(), Set.of()));
    }

    private Citation cite(SourceRef source, AsOf asOf, Set<String> wanted, Set<String> claimed) {
        return library.apply(source, asOf).stream()
                .max(Comparator.comparingDouble(passage -> fit(passage.text(), wanted, claimed)))
                .map(passage -> new Citation(source, passage.id(), carrying(passage, wanted, claimed)))
                .orElse(new Citation(source, "", List.of()));
    }

    private List<String> carrying(Passage passage, Set<String> wanted, Set<String> claimed) {
        List<String> sentences = Korean.sentences(passage.text());
        List<String> best = sentences.stream()
                .filter(sentence -> fit(sentence, wanted, claimed) >= WORTH_QUOTING)
                .sorted(Comparator.comparingDouble((String sentence) -> fit(sentence, wanted, claimed))
                        .reversed())
                .limit(MOST_SENTENCES)
                .toList();
        List<String> inOrder = new ArrayList<>(sentences);
        inOrder.retainAll(best);
        return inOrder;
    }

    /** Share of the question's and the claim's weight that a text has, long texts discounted. */
    private double fit(String text, Set<String> wanted, Set<String> claimed) {
        Set<String> has = terms.of(text);
        double shared = share(has, wanted) + share(has, claimed);
        return shared / Math.sqrt(1 + has.size() / 40.0);
    }

    private double share(Set<String> has, Set<String> wanted) {
        double whole = 1e-9;
        double shared = 0;
        for (String term : wanted) {
            double says = weight.applyAsDouble(term);
            whole += says;
            if (has.contains(term)) shared += says;
        }
        return shared / whole;
    }
}
