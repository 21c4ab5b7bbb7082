package kr.dolbom.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.ranking.Asked;
import kr.dolbom.knowledge.ranking.RankingModel.Sort;
import kr.dolbom.knowledge.ranking.Seen;
import kr.dolbom.knowledge.ranking.Shortlist;
import kr.dolbom.knowledge.ranking.Sketch;
import kr.dolbom.knowledge.ranking.SketchBytes;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Looks at what the first search found: fetches what the index keeps of each passage and takes its signals. */
final class SecondLook {

    /** So many of the first search are looked at again. */
    static final int POOL = 100;

    /** Whoever asks for a penalty describes the duty; the articles citing these places are looked at too. */
    private static final int DUTIES = 30;

    private static final int PENALTIES = 40;

    private final IndexSearcher searcher;
    private final Asked asked;
    private final Predicate<Sort> wanted;

    /** @param wanted sorts of text that are looked at; the others are only counted */
    SecondLook(IndexSearcher searcher, String question, KoreanText korean, Predicate<Sort> wanted) {
        this.searcher = searcher;
        this.wanted = wanted;
        this.asked = new Asked(question, korean, new Rareness(searcher));
    }

    /** A list with what was seen of each. */
    record Looked(ScoreDoc[] found, Seen[] seen) {}

    Looked at(ScoreDoc[] first, Query query) throws IOException {
        ScoreDoc[] found = first;
        List<Sketch> sketches = sketches(first);
        if (asked.asksForPenalty() && first.length > 0) {
            found = withPenalties(first, sketches, query);
            sketches = sketches(found);
        }
        double[] scores = Arrays.stream(found).mapToDouble(one -> one.score).toArray();
        return new Looked(found, Shortlist.look(asked, sketches, scores));
    }

    private ScoreDoc[] withPenalties(ScoreDoc[] first, List<Sketch> sketches, Query query) throws IOException {
        List<BytesRef> duties = sketches.stream()
                .limit(DUTIES)
                .map(sketch -> new BytesRef(Integer.toString(sketch.place())))
                .toList();
        Query citing = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermInSetQuery(Fields.PENAL_CITES, duties), Occur.FILTER)
                .build();
        Map<Integer, ScoreDoc> all = new HashMap<>();
        for (ScoreDoc one : first) all.put(one.doc, one);
        for (ScoreDoc one : searcher.search(citing, PENALTIES).scoreDocs) all.putIfAbsent(one.doc, one);
        return all.values().stream()
                .sorted((one, other) -> Float.compare(other.score, one.score))
                .toArray(ScoreDoc[]::new);
    }

    /** Fetched in the order of the index, given in the order asked. */
    private List<Sketch> sketches(ScoreDoc[] found) throws IOException {
        BinaryDocValues stored = MultiDocValues.getBinaryValues(searcher.getIndexReader(), Fields.SKETCH);
        Sketch[] sketches = new Sketch[found.length];
        int[] byDocument = IntStream.range(0, found.length)
                .boxed()
                .sorted((one, other) -> Integer.compare(found[one].doc, found[other].doc))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int at : byDocument) {
            if (stored == null || !stored.advanceExact(found[at].doc)) throw new IOException("no sketch in the index");
            BytesRef bytes = stored.binaryValue();
            sketches[at] = SketchBytes.read(bytes.bytes, bytes.offset, bytes.length, wanted);
        }
        return new ArrayList<>(Arrays.asList(sketches));
    }

    /** What BM25 takes for rareness. */
    private record Rareness(IndexSearcher searcher) implements Asked.Rarity {

        @Override
        public double ofWord(String word) {
            return of(Fields.TEXT, word);
        }

        @Override
        public double ofPair(String letters) {
            return of(Fields.BIGRAMS, letters);
        }

        private double of(String field, String token) {
            try {
                double all = searcher.getIndexReader().numDocs();
                double having = Math.min(all, searcher.getIndexReader().docFreq(new Term(field, token)));
                return Math.log(1 + (all - having + 0.5) / (having + 0.5));
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }
    }
}
