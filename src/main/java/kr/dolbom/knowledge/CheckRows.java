package kr.dolbom.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.knowledge.index.Indexed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows say that must be so elsewhere. */
@Component
class CheckRows {

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that was handed to us and whose text came in. */
    record Original(String name, Path path) {}

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Every passage that holds on some day, as the index is to show it, by document. */
    Map<String, Set<Indexed>> expected() {
        return jdbc.sql("""
                        select distinct d.id as document, s.passage as number, d.revision
                        from span s join document d on d.number = s.document
                        """).query(Indexed.class).list().stream()
                .collect(Collectors.groupingBy(Indexed::document, Collectors.toSet()));
    }

    /** Versions that name passages which are not there. */
    List<String> brokenVersions() {
        return jdbc.sql("""
                        select distinct d.id || ' ' || v.number as version
                        from version v join document d on d.number = v.document
                        cross join unnest(v.contents) as content(passage)
                        left join passage p on p.document = v.document and p.number = content.passage
                        where p.number is null
                        """).query((row, i) -> row.getString("version")).list();
    }

    /** Versions in use none of whose passages ever hold. */
    List<String> unseenVersions() {
        return jdbc.sql("""
                        select d.id || ' ' || v.number as version
                        from version v join document d on d.number = v.document
                        where v.state = 'IN_USE' and cardinality(v.contents) = 0
                        """).query((row, i) -> row.getString("version")).list();
    }

    List<Original> originals(Path folder) {
        return jdbc.sql("""
                        select distinct name, path from import_file
                        where state = 'DONE' and starts_with(path, ?) order by name
                        """)
                .param(folder + "/")
                .query((row, i) -> new Original(row.getString("name"), Path.of(row.getString("path"))))
                .list();
    }
}
