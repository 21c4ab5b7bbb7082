package kr.dolbom.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.index.Hit;
import kr.dolbom.knowledge.reading.Manuscripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the library's rows, as of a day. */
@Component
class PassageRows {

    /** Parameters: the day twice. A passage that does not hold on the day comes with its last span before, or its first. */
    private static final String PASSAGES = """
            select d.id, d.title, d.kind, d.place, d.reach,
                   p.number, coalesce(p.page, 0) as page, coalesce(p.printed, 0) as printed,
                   coalesce(p.article, '') as article, p.headings, p.text,
                   s.valid_from, s.valid_until, s.standing,
                   v.valid_from as version_from, v.promulgation, v.contents
            from passage p join document d on d.number = p.document
            left join lateral (
                select * from span where span.document = p.document and span.passage = p.number
                order by span.valid_from > ?, abs(span.valid_from - ?) limit 1) s on true
            left join lateral (
                select version.valid_from, version.promulgation, %s from version
                where version.document = p.document and version.state = 'IN_USE'
                order by version.valid_from > ?, abs(version.valid_from - ?), version.promulgated desc,
                    length(version.promulgation) desc, version.promulgation desc limit 1) v on true
            """;

    private static final String ONE_BY_ONE = PASSAGES.formatted("0 as contents");
    private static final String IN_ORDER = PASSAGES.formatted("version.contents");
    /** What the version in force writes otherwise stands where that version has its article. */
    private static final String READING_ORDER = """
             order by coalesce(array_position(v.contents, p.number),
                (select min(array_position(v.contents, same.number)) from passage same
                 where same.document = p.document and same.article = p.article)), p.number
            """;

    private static final String HOLDS = " and ? between s.valid_from and s.valid_until";

    private final JdbcClient jdbc;
    private final SpanRows spans;

    PassageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.spans = new SpanRows(jdbc);
    }

    /** @param indexBytes which the rows do not know */
    LibrarySize size(long indexBytes) {
        return jdbc.sql("""
                        select (select count(*) from document) as documents, (select count(*) from version) as versions,
                            (select coalesce(sum(cardinality(contents)), 0) from version) as passages,
                            (select count(*) from passage) as kept,
                            (select coalesce(sum(length(text)), 0) from passage) as letters,
                            pg_total_relation_size('document') + pg_total_relation_size('version')
                                + pg_total_relation_size('passage') + pg_total_relation_size('span') as row_bytes,
                            cast(? as bigint) as index_bytes
                        """).param(indexBytes).query(LibrarySize.class).single();
    }

    /** Which library, and how far it has come: changes with every import and removal. */
    record State(String library, long revision) {}

    /** A document with the change it comes from. */
    record Revised(String document, long revision) {}

    /** A document as it would be recognised when its file comes again. */
    record Known(String id, String sha256, DocumentKind kind) {}

    State state() {
        return jdbc.sql("select id::text as library, revision from library")
                .query(State.class)
                .single();
    }

    /** What the present reader has read, by content; what a person withdrew does not come back by itself. */
    Map<String, List<Known>> known() {
        return jdbc
                .sql("""
                        select d.id, v.sha256, d.kind from version v join document d on d.number = v.document
                        where v.reader = ? and v.state <> 'REPLACED'
                        """)
                .param(Manuscripts.READER)
                .query((row, i) -> new Known(
                        row.getString("id"), row.getString("sha256"), DocumentKind.valueOf(row.getString("kind"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Known::sha256));
    }

    /** The same of one content. */
    List<Known> known(String sha256) {
        return jdbc.sql("""
                        select d.id, v.sha256, d.kind from version v join document d on d.number = v.document
                        where v.reader = ? and v.state = 'IN_USE' and v.sha256 = ?
                        """)
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

    List<Document> named(String titleWithoutSpaces) {
        return jdbc.sql("select * from document where replace(title, ' ', '') = ? order by id")
                .param(titleWithoutSpaces)
                .query((row, i) -> document(row))
                .list();
    }

    Optional<Document> findDocument(String id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query((row, i) -> document(row))
                .optional();
    }

    /** The versions of a document, the newest first. */
    List<Version> versions(String id) {
        return jdbc.sql("""
                        select v.*, cardinality(v.contents) as passages
                        from version v join document d on d.number = v.document where d.id = ?
                        order by v.valid_from desc, v.promulgated desc,
                            length(v.promulgation) desc, v.promulgation desc, v.number desc
                        """).param(id).query((row, i) -> version(row)).list();
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

    /** Every passage of a document that holds on some day, with its days, in the order of the newest version. */
    List<Holding> holdings(String document) {
        Map<Integer, List<Span>> byPassage = spans.byPassage(document);
        return list(
                        IN_ORDER + "where d.id = ? and s.standing is not null" + READING_ORDER,
                        Validity.ALWAYS_UNTIL,
                        document)
                .stream()
                .map(passage -> new Holding(passage, byPassage.getOrDefault(passage.number(), List.of())))
                .toList();
    }

    /** The whole text as it holds on a day, in reading order. */
    List<Passage> passages(String document, AsOf asOf) {
        return list(IN_ORDER + "where d.id = ?" + HOLDS + READING_ORDER, asOf.day(), document, asOf.day());
    }

    List<Passage> passagesOfPage(String document, int page, AsOf asOf) {
        return list(
                IN_ORDER + "where d.id = ? and p.page = ?" + HOLDS + READING_ORDER,
                asOf.day(),
                document,
                page,
                asOf.day());
    }

    List<Passage> passagesOfArticle(String document, String article, AsOf asOf) {
        return list(
                IN_ORDER + "where d.id = ? and p.article = ?" + HOLDS + READING_ORDER,
                asOf.day(),
                document,
                article,
                asOf.day());
    }

    /** One version as it was imported, whether it is in use or not. */
    List<Passage> passagesOfVersion(String document, int version) {
        Optional<LocalDate> day =
                jdbc.sql("""
                        select v.valid_from from version v join document d on d.number = v.document
                        where d.id = ? and v.number = ?
                        """).params(document, version).query(LocalDate.class).optional();
        if (day.isEmpty()) return List.of();
        return list(ONE_BY_ONE + """
                        join version one on one.document = d.number and one.number = ?
                        join unnest(one.contents) with ordinality as content(passage, place) on content.passage = p.number
                        where d.id = ? order by content.place
                        """, day.get(), version, document);
    }

    Optional<Passage> findPassage(String document, int number, AsOf asOf) {
        return list(ONE_BY_ONE + "where d.id = ? and p.number = ?", asOf.day(), document, number).stream()
                .findFirst();
    }

    /** The passages of the hits that are still what the index saw, in the order of the hits. */
    List<Found> found(List<Hit> hits, AsOf asOf) {
        LocalDate day = asOf.day();
        return jdbc.sql(ONE_BY_ONE.replaceFirst("select", "select hit.score,") + """
                        join unnest(?, ?, ?, ?) as hit(document, number, revision, score)
                        on hit.document = d.id and hit.number = p.number and hit.revision = d.revision
                        order by hit.score desc
                        """)
                .params(day, day, day, day)
                .param(hits.stream().map(Hit::document).toArray(String[]::new))
                .param(hits.stream().map(Hit::number).toArray(Integer[]::new))
                .param(hits.stream().map(Hit::revision).toArray(Long[]::new))
                .param(hits.stream().map(Hit::score).toArray(Double[]::new))
                .query((row, i) -> new Found(passage(row), row.getDouble("score")))
                .list();
    }

    private List<Passage> list(String sql, LocalDate day, Object... parameters) {
        return jdbc.sql(sql)
                .params(day, day, day, day)
                .params(parameters)
                .query((row, i) -> passage(row))
                .list();
    }

    static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString("id"),
                row.getString("title"),
                DocumentKind.valueOf(row.getString("kind")),
                Place.of(row.getString("place")),
                new Reach(row.getString("reach")));
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("title"),
                new Validity(day(row, "valid_from"), day(row, "valid_until")),
                Optional.ofNullable(row.getObject("promulgated", LocalDate.class)),
                row.getString("promulgation"),
                Version.State.valueOf(row.getString("state")),
                row.getString("origin"),
                row.getString("sha256"),
                row.getInt("passages"),
                row.getInt("pages"),
                row.getInt("tables"),
                row.getInt("cells"),
                row.getTimestamp("imported_at").toInstant());
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                document(row),
                label(row),
                row.getInt("number"),
                locator(row.getInt("page"), row.getInt("printed"), row.getString("article")),
                Arrays.asList((String[]) row.getArray("headings").getArray()),
                row.getString("text"),
                validity(row),
                standing(row));
    }

    /** A passage no version in use carries any more held at some time nobody can tell now. */
    private static Validity validity(ResultSet row) throws SQLException {
        Optional<LocalDate> from = Optional.ofNullable(row.getObject("valid_from", LocalDate.class));
        return from.isEmpty()
                ? new Validity(Validity.ALWAYS_FROM, Validity.ALWAYS_FROM)
                : new Validity(from.get(), day(row, "valid_until"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String standing = row.getString("standing");
        return standing == null ? Standing.IN_FORCE : Standing.valueOf(standing);
    }

    private static String label(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("version_from", LocalDate.class);
        return from == null ? "" : Version.label(from, row.getString("promulgation"));
    }

    private static Locator locator(int page, int printed, String article) {
        if (page > 0) return new Locator.Page(page, printed);
        return article.isEmpty() ? new Locator.Whole() : new Locator.Article(article);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
