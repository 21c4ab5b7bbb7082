package kr.dolbom.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.index.Hit;
import kr.dolbom.knowledge.reading.Manuscript;
import kr.dolbom.knowledge.reading.Manuscript.Piece;
import kr.dolbom.knowledge.reading.Manuscripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The library's rows: the truth. A document comes, is replaced and goes whole, in one transaction. */
@Component
class PassageRows {

    private static final String PASSAGES = """
            select d.*, p.ordinal, coalesce(p.page, 0) as page, coalesce(p.printed, 0) as printed,
                   coalesce(p.article, '') as article, p.headings, p.text,
                   p.valid_from as passage_from, p.valid_until as passage_until
            from passage p join document d on d.id = p.document_id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    PassageRows(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Which library, and how far it has come: changes with every import and removal. */
    record State(String library, long revision) {}

    /** A document with the import it comes from. */
    record Revised(String document, long revision) {}

    /** A document as it would be recognised when its file comes again. */
    record Known(String id, String sha256, DocumentKind kind) {}

    State state() {
        return jdbc.sql("select id::text as library, revision from library")
                .query(State.class)
                .single();
    }

    /** @return whether an older text was replaced */
    boolean put(Manuscript manuscript, String origin, String sha256) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            long revision = nextRevision();
            boolean replaced = delete(manuscript.id());
            insertDocument(manuscript, origin, sha256, revision);
            insertPieces(manuscript);
            return replaced;
        }));
    }

    void remove(String id) {
        transaction.executeWithoutResult(status -> {
            nextRevision();
            delete(id);
        });
    }

    private long nextRevision() {
        return jdbc.sql("update library set revision = revision + 1 returning revision")
                .query(Long.class)
                .single();
    }

    private boolean delete(String id) {
        return jdbc.sql("delete from document where id = ?").param(id).update() > 0;
    }

    /** What the present reader has read, by content. */
    Map<String, List<Known>> known() {
        return jdbc
                .sql("select id, sha256, kind from document where reader = ?")
                .param(Manuscripts.READER)
                .query((row, i) -> new Known(
                        row.getString("id"), row.getString("sha256"), DocumentKind.valueOf(row.getString("kind"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Known::sha256));
    }

    List<Known> known(String sha256) {
        return jdbc.sql("select id, sha256, kind from document where reader = ? and sha256 = ?")
                .param(Manuscripts.READER)
                .param(sha256)
                .query((row, i) -> new Known(
                        row.getString("id"), row.getString("sha256"), DocumentKind.valueOf(row.getString("kind"))))
                .list();
    }

    List<Document> documents() {
        return jdbc.sql("select * from document order by title, id")
                .query((row, i) -> document(row))
                .list();
    }

    Optional<Document> findDocument(String id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query((row, i) -> document(row))
                .optional();
    }

    Set<String> ids() {
        return jdbc.sql("select id from document")
                .query((row, i) -> row.getString("id"))
                .set();
    }

    List<Revised> since(long revision) {
        return jdbc.sql("select id as document, revision from document where revision > ? order by revision")
                .param(revision)
                .query((row, i) -> new Revised(row.getString("document"), row.getLong("revision")))
                .list();
    }

    List<Passage> passages(String document) {
        return jdbc.sql(PASSAGES + "where d.id = ? order by p.ordinal")
                .param(document)
                .query((row, i) -> passage(row))
                .list();
    }

    List<Passage> passagesOfPage(String document, int page) {
        return jdbc.sql(PASSAGES + "where d.id = ? and p.page = ? order by p.ordinal")
                .param(document)
                .param(page)
                .query((row, i) -> passage(row))
                .list();
    }

    List<Passage> passagesOfArticle(String document, String article) {
        return jdbc.sql(PASSAGES + "where d.id = ? and p.article = ? order by p.ordinal")
                .param(document)
                .param(article)
                .query((row, i) -> passage(row))
                .list();
    }

    Optional<Passage> findPassage(String document, int ordinal) {
        return jdbc.sql(PASSAGES + "where d.id = ? and p.ordinal = ?")
                .param(document)
                .param(ordinal)
                .query((row, i) -> passage(row))
                .optional();
    }

    /** The passages of the hits that are still what the index saw, in the order of the hits. */
    List<Found> found(List<Hit> hits) {
        return jdbc.sql(PASSAGES.replace("select", "select hit.score,") + """
                        join unnest(?, ?, ?, ?) as hit(document, ordinal, revision, score)
                        on hit.document = d.id and hit.ordinal = p.ordinal and hit.revision = d.revision
                        order by hit.score desc
                        """)
                .param(hits.stream().map(Hit::document).toArray(String[]::new))
                .param(hits.stream().map(Hit::ordinal).toArray(Integer[]::new))
                .param(hits.stream().map(Hit::revision).toArray(Long[]::new))
                .param(hits.stream().map(Hit::score).toArray(Double[]::new))
                .query((row, i) -> new Found(passage(row), row.getDouble("score")))
                .list();
    }

    private void insertDocument(Manuscript manuscript, String origin, String sha256, long revision) {
        jdbc.sql("""
                        insert into document (id, title, kind, valid_from, valid_until, place, promulgation, origin,
                            sha256, reader, passages, revision, imported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        manuscript.id(),
                        manuscript.title(),
                        manuscript.kind().name(),
                        manuscript.validity().from(),
                        manuscript.validity().until(),
                        manuscript.place().toString(),
                        manuscript.promulgation(),
                        origin,
                        sha256,
                        Manuscripts.READER,
                        manuscript.pieces().size(),
                        revision,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** One statement for all, because a round trip for each of ten thousand pieces would be most of an import's time. */
    private void insertPieces(Manuscript manuscript) {
        List<Piece> pieces = manuscript.pieces();
        jdbc.sql("""
                        insert into passage (document_id, ordinal, page, printed, article, headings, text,
                            valid_from, valid_until)
                        select ?, (ordinality - 1)::int, nullif(page, 0), nullif(printed, 0), nullif(article, ''),
                            string_to_array(headings, chr(10)), text, valid_from::date, valid_until::date
                        from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
                            as piece(page, printed, article, headings, text, valid_from, valid_until, ordinality)
                        """)
                .params(
                        manuscript.id(),
                        pieces.stream()
                                .map(piece -> page(piece.locator()).page())
                                .toArray(Integer[]::new),
                        pieces.stream()
                                .map(piece -> page(piece.locator()).printed())
                                .toArray(Integer[]::new),
                        texts(
                                pieces,
                                piece -> piece.locator() instanceof Locator.Article(String article) ? article : ""),
                        texts(pieces, piece -> String.join("\n", piece.headings())),
                        texts(pieces, Piece::text),
                        texts(pieces, piece -> piece.validity().from().toString()),
                        texts(pieces, piece -> piece.validity().until().toString()))
                .update();
    }

    private static String[] texts(List<Piece> pieces, Function<Piece, String> of) {
        return pieces.stream().map(of).toArray(String[]::new);
    }

    private static Locator.Page page(Locator locator) {
        return locator instanceof Locator.Page page ? page : new Locator.Page(0, 0);
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString("id"),
                row.getString("title"),
                DocumentKind.valueOf(row.getString("kind")),
                new Validity(day(row, "valid_from"), day(row, "valid_until")),
                Place.of(row.getString("place")),
                row.getString("promulgation"),
                row.getString("origin"),
                row.getString("sha256"),
                row.getInt("passages"),
                row.getTimestamp("imported_at").toInstant());
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                document(row),
                row.getInt("ordinal"),
                locator(row.getInt("page"), row.getInt("printed"), row.getString("article")),
                Arrays.asList((String[]) row.getArray("headings").getArray()),
                row.getString("text"),
                new Validity(day(row, "passage_from"), day(row, "passage_until")));
    }

    private static Locator locator(int page, int printed, String article) {
        if (page > 0) return new Locator.Page(page, printed);
        return article.isEmpty() ? new Locator.Whole() : new Locator.Article(article);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
