package kr.dolbom.knowledge.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.Holding;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Passage;
import kr.dolbom.knowledge.Span;
import kr.dolbom.knowledge.ranking.Sketch;
import kr.dolbom.knowledge.ranking.SketchBytes;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns passages into index entries; their tokens are made here, in parallel, because that is the costly part. */
final class Entries {

    /** How often a token occurs is all that is asked; where it stands would cost a third of an import. */
    private static final FieldType COUNTED = counted();

    private static final int REMEMBERED = 20_000;

    private final KoreanText korean;

    /** Titles and headings are the same for many passages. */
    private final Map<String, List<String>> ofHeadings = new ConcurrentHashMap<>();

    Entries(KoreanText korean) {
        this.korean = korean;
    }

    List<Document> of(List<Holding> holdings, long revision) {
        List<List<List<String>>> lines = holdings.parallelStream()
                .map(holding -> lines(holding.passage().text()))
                .toList();
        List<List<String>> tokens = lines.stream().map(Entries::joined).toList();
        List<List<String>> around = Surroundings.of(holdings, tokens);
        return IntStream.range(0, holdings.size())
                .parallel()
                .mapToObj(i -> entry(holdings.get(i), revision, lines.get(i), around.get(i)))
                .map(Entries::document)
                .toList();
    }

    private List<List<String>> lines(String text) {
        return Arrays.stream(text.split("\n")).map(korean::tokens).toList();
    }

    private static List<String> joined(List<List<String>> tokens) {
        return tokens.stream().flatMap(List::stream).toList();
    }

    private Entry entry(Holding holding, long revision, List<List<String>> lines, List<String> around) {
        Passage passage = holding.passage();
        String headings = String.join(" ", passage.headings());
        List<String> title = headingTokens(passage.title());
        List<String> inHeadings = passage.headings().stream()
                .flatMap(heading -> headingTokens(heading).stream())
                .toList();
        return new Entry(
                passage.document().id(),
                passage.number(),
                revision,
                holding.spans().stream().map(Span::validity).toList(),
                passage.document().place(),
                passage.document().reach(),
                title,
                inHeadings,
                joined(lines),
                around,
                korean.bigrams(headings + "\n" + passage.text()),
                Sketch.of(passage, title, inHeadings, lines, around));
    }

    private List<String> headingTokens(String heading) {
        if (ofHeadings.size() > REMEMBERED) ofHeadings.clear();
        return ofHeadings.computeIfAbsent(heading, korean::tokens);
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.DOCUMENT, entry.document(), Field.Store.YES));
        document.add(new StoredField(Fields.NUMBER, entry.number()));
        document.add(new StoredField(Fields.REVISION, entry.revision()));
        for (Validity days : entry.days()) document.add(range(days));
        document.add(new StringField(Fields.PLACE, entry.place().toString(), Field.Store.NO));
        document.add(new StringField(Fields.REACH, entry.reach().text(), Field.Store.NO));
        document.add(tokens(Fields.TITLE, entry.title()));
        document.add(tokens(Fields.HEADINGS, entry.headings()));
        document.add(tokens(Fields.TEXT, entry.text()));
        document.add(tokens(Fields.AROUND, entry.around()));
        document.add(tokens(Fields.BIGRAMS, entry.bigrams()));
        document.add(new BinaryDocValuesField(Fields.SKETCH, new BytesRef(SketchBytes.of(entry.sketch()))));
        if (entry.sketch().penal()) cites(entry.sketch(), document);
        return document;
    }

    private static void cites(Sketch sketch, Document document) {
        for (int cited : sketch.cites()) {
            document.add(new StringField(Fields.PENAL_CITES, Integer.toString(cited), Field.Store.NO));
        }
    }

    private static LongRange range(Validity days) {
        return new LongRange(Fields.DAYS, new long[] {days.from().toEpochDay()}, new long[] {
            days.until().toEpochDay()
        });
    }

    private static Field tokens(String field, List<String> tokens) {
        return new Field(field, new TokenList(tokens), COUNTED);
    }

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
