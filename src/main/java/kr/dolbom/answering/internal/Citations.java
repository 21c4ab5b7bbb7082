package kr.dolbom.answering.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import kr.dolbom.answering.Citation;
import kr.dolbom.answering.internal.TermCodes.Wanted;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.knowledge.Passage;

/** Opens the sources of a claim in the library and picks the sentences that carry it. */
public final class Citations {

    private static final int MOST_SOURCES = 4;
    private static final int MOST_SENTENCES = 3;
    private static final double WORTH_QUOTING = 0.25;

    /** Pages are cited again and again; taking one apart costs more than everything else here. */
    private static final int REMEMBERED = 5_000;

    private final BiFunction<SourceRef, AsOf, List<Passage>> library;
    private final Terms terms;
    private final ToDoubleFunction<String> weight;
    private final Cache<String, Quotable> texts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, Wanted> claims =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** A text as its sentences, each with its terms. */
    private record Quotable(TermCodes terms, List<Sentence> sentences) {}

    private record Sentence(String text, TermCodes terms) {}

    private record Fitting(String text, double fit) {}

    /** What a sentence should say: words of the question, words of the claim. */
    private record Sought(Wanted question, Wanted claim) {

        /** Share of the question's and the claim's weight that a text has, long texts discounted. */
        double fit(TermCodes has) {
            return (question.share(has) + claim.share(has)) / Math.sqrt(1 + has.size() / 40.0);
        }
    }

    public Citations(BiFunction<SourceRef, AsOf, List<Passage>> library, Terms terms, ToDoubleFunction<String> weight) {
        this.library = library;
        this.terms = terms;
        this.weight = weight;
    }

    List<Citation> of(List<SourceRef> sources, Understood question, String claim) {
        Sought sought = new Sought(wanted(question), claims.get(claim, any -> wanted(terms.of(claim))));
        return sources.stream()
                .limit(MOST_SOURCES)
                .map(source -> cite(source, question.asOf(), sought))
                .toList();
    }

    /** A passage found by search, quoted by its sentences nearest to the question. */
    Citation of(Passage passage, Understood question) {
        Sought sought = new Sought(wanted(question), wanted(Set.of()));
        return new Citation(passage.source(), passage.id(), carrying(passage, sought));
    }

    private Wanted wanted(Understood question) {
        return wanted(question.terms().keySet());
    }

    private Wanted wanted(Set<String> wanted) {
        return Wanted.of(wanted, weight);
    }

    private Citation cite(SourceRef source, AsOf asOf, Sought sought) {
        return library.apply(source, asOf).stream()
                .max(Comparator.comparingDouble(
                        passage -> sought.fit(quotable(passage).terms())))
                .map(passage -> new Citation(source, passage.id(), carrying(passage, sought)))
                .orElse(new Citation(source, "", List.of()));
    }

    private List<String> carrying(Passage passage, Sought sought) {
        List<Sentence> sentences = quotable(passage).sentences();
        List<String> best = sentences.stream()
                .map(sentence -> new Fitting(sentence.text(), sought.fit(sentence.terms())))
                .filter(sentence -> sentence.fit() >= WORTH_QUOTING)
                .sorted(Comparator.comparingDouble(Fitting::fit).reversed())
                .limit(MOST_SENTENCES)
                .map(Fitting::text)
                .toList();
        List<String> inOrder =
                new ArrayList<>(sentences.stream().map(Sentence::text).toList());
        inOrder.retainAll(best);
        return inOrder;
    }

    private Quotable quotable(Passage passage) {
        return texts.get(passage.text(), this::takenApart);
    }

    private Quotable takenApart(String text) {
        return new Quotable(
                TermCodes.of(terms.of(text)),
                Korean.sentences(text).stream()
                        .map(sentence -> new Sentence(sentence, TermCodes.of(terms.of(sentence))))
                        .toList());
    }
}
