package kr.dolbom.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.reading.Manuscript;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents without their versions: what they are called, where they hold, who may see them. */
final class DocumentRows {

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writers queue here, so revisions appear in their order. */
    void lock() {
        jdbc.sql("select revision from library for update").query(Long.class).single();
    }

    Optional<Integer> find(Arrival arrival) {
        boolean named = arrival.line().equals(arrival.manuscript().id());
        return jdbc.sql("select number from document where line = ? or ? and id = ?")
                .params(arrival.line(), named, arrival.manuscript().id())
                .query(Integer.class)
                .optional();
    }

    Optional<Integer> find(String id) {
        return jdbc.sql("select number from document where id = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    int require(String id) {
        return find(id).orElseThrow(() -> new Problem(Code.DOCUMENT_NOT_FOUND, id));
    }

    int insert(Arrival arrival) {
        Manuscript manuscript = arrival.manuscript();
        return jdbc.sql("""
                        insert into document (id, line, title, kind, place, reach, revision)
                        values (?, ?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(
                        freeId(arrival),
                        arrival.line(),
                        manuscript.title(),
                        manuscript.kind().name(),
                        arrival.filing().place().orElse(manuscript.place()).toString(),
                        arrival.filing().reach().orElse(Reach.EVERYONE).text(),
                        nextRevision())
                .query(Integer.class)
                .single();
    }

    /** An import may move a text and may narrow who sees it; it never widens that. */
    void file(int document, Filing filing) {
        filing.place().map(Place::toString).ifPresent(place -> set(document, "place", place));
        Reach present = Reach.of(jdbc.sql("select reach from document where number = ?")
                .param(document)
                .query(String.class)
                .single());
        filing.reach().filter(present::isAsWideAs).ifPresent(reach -> set(document, "reach", reach.text()));
    }

    /** A person says where a text holds and who may see it. */
    void refile(int document, Filing filing) {
        filing.reach().ifPresent(reach -> set(document, "reach", reach.text()));
        filing.place().ifPresent(place -> set(document, "place", place.toString()));
        raise(document);
    }

    /** It is called as its newest version is. */
    void takeTitle(int document) {
        jdbc.sql("""
                        update document d set title = v.title from (
                            select title from version where document = ? and state <> 'WITHDRAWN'
                            order by state, valid_from desc, promulgated desc limit 1) v
                        where d.number = ?
                        """).params(document, document).update();
    }

    void delete(String id) {
        nextRevision();
        jdbc.sql("delete from document where id = ?").param(id).update();
    }

    /** Tells every index that something about it has changed. */
    void raise(int document) {
        jdbc.sql("update document set revision = ? where number = ?")
                .params(nextRevision(), document)
                .update();
    }

    /** Two laws of one name: the living one keeps it, the other carries the year it was made. */
    private String freeId(Arrival arrival) {
        Manuscript manuscript = arrival.manuscript();
        Optional<Integer> holder = find(manuscript.id());
        if (holder.isEmpty()) return manuscript.id();
        LocalDate first = firstDay(holder.get());
        if (manuscript.validity().from().isBefore(first))
            return withYear(manuscript.id(), manuscript.validity().from());
        set(holder.get(), "id", withYear(manuscript.id(), first));
        raise(holder.get());
        return manuscript.id();
    }

    private LocalDate firstDay(int document) {
        return jdbc.sql("select min(valid_from) from version where document = ?")
                .param(document)
                .query(LocalDate.class)
                .single();
    }

    private static String withYear(String id, LocalDate first) {
        return id + "(" + first.getYear() + ")";
    }

    private void set(int document, String column, String value) {
        jdbc.sql("update document set " + column + " = ? where number = ?")
                .params(value, document)
                .update();
    }

    private long nextRevision() {
        return jdbc.sql("update library set revision = revision + 1 returning revision")
                .query(Long.class)
                .single();
    }
}
