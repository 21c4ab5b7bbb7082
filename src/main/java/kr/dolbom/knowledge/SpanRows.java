package kr.dolbom.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.versions.Edition;
import kr.dolbom.knowledge.versions.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which passage of a document holds when: laid out anew whenever its versions change, written where it differs. */
final class SpanRows {

    /** A manual's name without its year: what the manuals of all years have in common. */
    static final String SERIES = "regexp_replace(%s.id, '(19|20)[0-9]{2}(년도|년)?', '')";

    private final JdbcClient jdbc;

    SpanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void layOut(int document) {
        Set<Span> present = new HashSet<>(present(document));
        Set<Span> wanted = new HashSet<>(spans(document));
        delete(document, present.stream().filter(span -> !wanted.contains(span)).toList());
        insert(document, wanted.stream().filter(span -> !present.contains(span)).toList());
    }

    private List<Span> spans(int document) {
        boolean statute = jdbc.sql("select kind = 'STATUTE' from document where number = ?")
                .param(document)
                .query(Boolean.class)
                .single();
        if (!statute) return Timeline.ofWhole(editions(document, number -> ""), lastDayOfManual(document));
        Map<Integer, String> articles = articles(document);
        return Timeline.ofStatute(
                editions(document, number -> articles.getOrDefault(number, "")), lastDay(document), words(document));
    }

    private List<Edition> editions(int document, IntFunction<String> unitOf) {
        return jdbc.sql("""
                        select valid_from, valid_until, coalesce(promulgated, valid_from) as promulgated,
                            promulgation, contents
                        from version where document = ? and state = 'IN_USE' order by number
                        """)
                .param(document)
                .query((row, i) -> Edition.of(
                        day(row, "valid_from"),
                        day(row, "valid_until"),
                        day(row, "promulgated"),
                        Version.ordinal(row.getString("promulgation")),
                        numbers(row),
                        unitOf))
                .list();
    }

    private Map<Integer, String> articles(int document) {
        Map<Integer, String> articles = new HashMap<>();
        jdbc.sql("select number, article from passage where document = ? and article is not null")
                .param(document)
                .query(row -> {
                    articles.put(row.getInt("number"), row.getString("article"));
                });
        return articles;
    }

    /** Needed only where two versions cross, so read only then, and then all at once. */
    private IntFunction<String> words(int document) {
        Map<Integer, String> words = new HashMap<>();
        return number -> {
            if (words.isEmpty())
                jdbc.sql("select number, text from passage where document = ?")
                        .param(document)
                        .query(row -> {
                            words.put(row.getInt("number"), row.getString("text"));
                        });
            return words.getOrDefault(number, "");
        };
    }

    /** The day before another text, or its own last version, says that it is repealed. */
    private Optional<LocalDate> lastDay(int document) {
        return jdbc.sql("""
                        select min(v.valid_from) - 1 as last_day from version v, document d
                        where d.number = ? and v.state = 'IN_USE' and v.repeals @> array[replace(d.title, ' ', '')]
                            and v.valid_from >= (select max(valid_from) from version
                                where document = d.number and state = 'IN_USE')
                        """)
                .param(document)
                .query((row, i) -> Optional.ofNullable(row.getObject("last_day", LocalDate.class)))
                .single();
    }

    /** The day before the manual of a later year, which replaces it. */
    private Optional<LocalDate> lastDayOfManual(int document) {
        return jdbc.sql("""
                        select min(v.valid_from) - 1 as last_day
                        from document one join document d on %s = %s and d.number <> one.number
                        join version v on v.document = d.number and v.state = 'IN_USE'
                        where one.number = ? and one.kind = 'PAGES' and d.kind = 'PAGES' and one.place = d.place
                            and v.valid_from > (select max(valid_from) from version
                                where document = one.number and state = 'IN_USE')
                        """.formatted(SERIES.formatted("one"), SERIES.formatted("d")))
                .param(document)
                .query((row, i) -> Optional.ofNullable(row.getObject("last_day", LocalDate.class)))
                .single();
    }

    private List<Span> present(int document) {
        return jdbc.sql("select passage, valid_from, valid_until, standing from span where document = ?")
                .param(document)
                .query((row, i) -> span(row))
                .list();
    }

    /** All spans of a document by passage. */
    Map<Integer, List<Span>> byPassage(String id) {
        return jdbc.sql("""
                        select s.passage, s.valid_from, s.valid_until, s.standing
                        from span s join document d on d.number = s.document where d.id = ? order by s.valid_from
                        """).param(id).query((row, i) -> span(row)).list().stream()
                .collect(java.util.stream.Collectors.groupingBy(Span::passage));
    }

    private void delete(int document, List<Span> spans) {
        if (spans.isEmpty()) return;
        jdbc.sql("""
                        delete from span using unnest(?, ?) as gone(passage, valid_from)
                        where span.document = ? and span.passage = gone.passage and span.valid_from = gone.valid_from::date
                        """)
                .params(passages(spans), texts(spans, span -> span.validity().from()), document)
                .update();
    }

    private void insert(int document, List<Span> spans) {
        if (spans.isEmpty()) return;
        jdbc.sql("""
                        insert into span (document, passage, valid_from, valid_until, standing)
                        select ?, passage, valid_from::date, valid_until::date, standing
                        from unnest(?, ?, ?, ?) as added(passage, valid_from, valid_until, standing)
                        """)
                .params(
                        document,
                        passages(spans),
                        texts(spans, span -> span.validity().from()),
                        texts(spans, span -> span.validity().until()),
                        texts(spans, Span::standing))
                .update();
    }

    private static Integer[] passages(List<Span> spans) {
        return spans.stream().map(Span::passage).toArray(Integer[]::new);
    }

    private static String[] texts(List<Span> spans, Function<Span, Object> of) {
        return spans.stream().map(of).map(Object::toString).toArray(String[]::new);
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getInt("passage"),
                new Validity(day(row, "valid_from"), day(row, "valid_until")),
                Standing.valueOf(row.getString("standing")));
    }

    private static int[] numbers(ResultSet row) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray("contents").getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
