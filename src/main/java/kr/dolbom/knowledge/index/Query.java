package kr.dolbom.knowledge.index;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Actor;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Search;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A search as Lucene understands it: every token in every field, weighted, within the day and place asked about. */
final class Query {

    /** A long story repeats itself; what comes after so many different words changes nothing but the time. */
    private static final int MOST_TOKENS = 100;

    private static final int MOST_BIGRAMS = 250;
    private static final float ALSO = 0.5f;

    private final KoreanText korean;
    private final Weights weights;

    Query(KoreanText korean, Weights weights) {
        this.korean = korean;
        this.weights = weights;
    }

    org.apache.lucene.search.Query of(Search search) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        tokens(search).forEach((token, weight) -> {
            add(words, Fields.TITLE, token, weight * weights.title());
            add(words, Fields.HEADINGS, token, weight * weights.headings());
            add(words, Fields.TEXT, token, weight * weights.text());
            add(words, Fields.AROUND, token, weight * weights.around());
        });
        korean.bigrams(search.text()).stream().distinct().limit(MOST_BIGRAMS).forEach(pair -> {
            add(words, Fields.BIGRAMS, pair, weights.bigrams());
        });
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(words.build(), Occur.MUST);
        query.add(holdsOn(search.asOf().day()), Occur.FILTER);
        if (!search.actor().seesEverything())
            query.add(new TermInSetQuery(Fields.REACH, open(search.actor())), Occur.FILTER);
        query.add(new TermInSetQuery(Fields.PLACE, wider(search.place())), Occur.FILTER);
        return query.build();
    }

    private Map<String, Float> tokens(Search search) {
        LinkedHashMap<String, Float> tokens = new LinkedHashMap<>();
        korean.tokens(search.text()).stream().distinct().forEach(token -> tokens.put(token, 1f));
        search.also().stream()
                .flatMap(word -> korean.tokens(word).stream())
                .forEach(token -> tokens.putIfAbsent(token, ALSO));
        while (tokens.size() > MOST_TOKENS) tokens.pollLastEntry();
        return tokens;
    }

    private static void add(BooleanQuery.Builder words, String field, String token, float weight) {
        if (weight > 0) words.add(new BoostQuery(new TermQuery(new Term(field, token)), weight), Occur.SHOULD);
    }

    private static org.apache.lucene.search.Query holdsOn(LocalDate day) {
        long[] epochDay = {day.toEpochDay()};
        return LongRange.newContainsQuery(Fields.DAYS, epochDay, epochDay);
    }

    private static List<BytesRef> open(Actor actor) {
        return Reach.openTo(actor).stream()
                .map(reach -> new BytesRef(reach.text()))
                .toList();
    }

    /** 서울특별시/양천구 asks for texts of everywhere, of 서울특별시 and of 서울특별시/양천구. */
    private static List<BytesRef> wider(Place place) {
        return IntStream.rangeClosed(0, place.path().size())
                .mapToObj(length -> String.join("/", place.path().subList(0, length)))
                .map(BytesRef::new)
                .toList();
    }
}
