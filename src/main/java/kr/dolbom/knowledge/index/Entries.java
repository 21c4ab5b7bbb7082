package kr.dolbom.knowledge.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.KoreanText;
import kr.dolbom.knowledge.Passage;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

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

    List<Document> of(List<Passage> passages, long revision) {
        List<List<String>> tokens = passages.parallelStream()
                .map(passage -> korean.tokens(passage.text()))
                .toList();
        List<List<String>> around = around(passages, tokens);
        return IntStream.range(0, passages.size())
                .parallel()
                .mapToObj(i -> entry(passages.get(i), revision, tokens.get(i), around.get(i)))
                .map(Entries::document)
                .toList();
    }

    private Entry entry(Passage passage, long revision, List<String> text, List<String> around) {
        String headings = String.join(" ", passage.headings());
        return new Entry(
                passage.document().id(),
                passage.ordinal(),
                revision,
                passage.validity(),
                passage.document().place(),
                headingTokens(passage.title()),
                passage.headings().stream()
                        .flatMap(heading -> headingTokens(heading).stream())
                        .toList(),
                text,
                around,
                korean.bigrams(headings + "\n" + passage.text()));
    }

    private List<String> headingTokens(String heading) {
        if (ofHeadings.size() > REMEMBERED) ofHeadings.clear();
        return ofHeadings.computeIfAbsent(heading, korean::tokens);
    }

    /** For every passage the tokens of all its neighbours in the same place. */
    private static List<List<String>> around(List<Passage> passages, List<List<String>> tokens) {
        List<List<String>> around = new ArrayList<>();
        int start = 0;
        while (start < passages.size()) {
            int end = start + 1;
            while (end < passages.size() && together(passages.get(start), passages.get(end))) end++;
            List<String> all =
                    tokens.subList(start, end).stream().flatMap(List::stream).toList();
            for (int i = start; i < end; i++) around.add(all);
            start = end;
        }
        return around;
    }

    private static boolean together(Passage one, Passage other) {
        return one.locator().equals(other.locator())
                && (!(one.locator() instanceof Locator.Whole) || one.headings().equals(other.headings()));
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.DOCUMENT, entry.document(), Field.Store.YES));
        document.add(new StoredField(Fields.ORDINAL, entry.ordinal()));
        document.add(new StoredField(Fields.REVISION, entry.revision()));
        document.add(new LongPoint(Fields.FROM, entry.validity().from().toEpochDay()));
        document.add(new LongPoint(Fields.UNTIL, entry.validity().until().toEpochDay()));
        document.add(new StringField(Fields.PLACE, entry.place().toString(), Field.Store.NO));
        document.add(tokens(Fields.TITLE, entry.title()));
        document.add(tokens(Fields.HEADINGS, entry.headings()));
        document.add(tokens(Fields.TEXT, entry.text()));
        document.add(tokens(Fields.AROUND, entry.around()));
        document.add(tokens(Fields.BIGRAMS, entry.bigrams()));
        return document;
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
