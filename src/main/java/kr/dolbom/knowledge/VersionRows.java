package kr.dolbom.knowledge;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.Version.State;
import kr.dolbom.knowledge.reading.Manuscript;
import kr.dolbom.knowledge.reading.Manuscript.Promulgation;
import kr.dolbom.knowledge.reading.Manuscripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How documents and their versions come, change and go: each time whole, in one transaction that raises the revision. */
@Component
class VersionRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final DocumentRows documents;
    private final PieceRows pieces;
    private final SpanRows spans;

    VersionRows(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.documents = new DocumentRows(jdbc);
        this.pieces = new PieceRows(jdbc);
        this.spans = new SpanRows(jdbc);
    }

    /** Holds the library for the present transaction: writers queue. */
    void lock() {
        documents.lock();
    }

    /** What became of an arrival. */
    enum Put {
        NEW_DOCUMENT,
        NEW_VERSION,
        REPLACED
    }

    /** Takes several texts in at once: all of them or none. */
    List<Put> put(List<Arrival> arrivals) {
        return transaction.execute(status -> {
            documents.lock();
            List<Put> done = new ArrayList<>();
            Set<Integer> touched = new LinkedHashSet<>();
            for (Arrival arrival : arrivals) done.add(put(arrival, touched));
            touched.addAll(endedBy(touched));
            touched.forEach(this::settle);
            return done;
        });
    }

    /** Puts a version out of use or back into it. */
    void change(String id, int version, State state) {
        transaction.executeWithoutResult(status -> {
            documents.lock();
            int document = documents.require(id);
            int changed = jdbc.sql("update version set state = ? where document = ? and number = ?")
                    .params(state.name(), document, version)
                    .update();
            if (changed == 0) throw new Problem(Code.VERSION_NOT_FOUND, id);
            if (state == State.IN_USE) replaceOthers(document, version);
            settle(document);
            endedBy(Set.of(document)).forEach(this::settle);
        });
    }

    /** A person widens or narrows who may see a text, or where it holds. */
    void refile(String id, Filing filing) {
        transaction.executeWithoutResult(status -> {
            documents.lock();
            documents.refile(documents.require(id), filing);
        });
    }

    void remove(String id) {
        transaction.executeWithoutResult(status -> {
            documents.lock();
            Set<Integer> freed = documents
                    .find(id)
                    .map(document -> endedBy(Set.of(document)))
                    .orElse(Set.of());
            documents.delete(id);
            freed.forEach(this::settle);
        });
    }

    private Put put(Arrival arrival, Set<Integer> touched) {
        Optional<Integer> known = documents.find(arrival);
        int document = known.orElseGet(() -> documents.insert(arrival));
        known.ifPresent(already -> documents.file(already, arrival.filing()));
        touched.add(document);
        Manuscript manuscript = arrival.manuscript();
        jdbc.sql("delete from version where document = ? and sha256 = ? and reader <> ?")
                .params(document, arrival.sha256(), Manuscripts.READER)
                .update();
        boolean replaced = replace(document, manuscript);
        insertVersion(document, arrival, pieces.keep(document, manuscript.pieces()));
        if (known.isEmpty()) return Put.NEW_DOCUMENT;
        return replaced ? Put.REPLACED : Put.NEW_VERSION;
    }

    private boolean replace(int document, Manuscript manuscript) {
        return jdbc.sql("""
                        update version set state = 'REPLACED'
                        where document = ? and state = 'IN_USE' and valid_from = ? and promulgation = ?
                        """)
                        .params(
                                document,
                                manuscript.validity().from(),
                                manuscript
                                        .promulgation()
                                        .map(Promulgation::number)
                                        .orElse(""))
                        .update()
                > 0;
    }

    /** Of the versions of one day and number only one is in use. */
    private void replaceOthers(int document, int version) {
        jdbc.sql("""
                        update version other set state = 'REPLACED' from version one
                        where one.document = ? and one.number = ? and other.document = one.document
                            and other.number <> one.number and other.state = 'IN_USE'
                            and other.valid_from = one.valid_from and other.promulgation = one.promulgation
                        """).params(document, version).update();
    }

    private void insertVersion(int document, Arrival arrival, Integer[] contents) {
        Manuscript manuscript = arrival.manuscript();
        Optional<Promulgation> promulgation = manuscript.promulgation();
        jdbc.sql("""
                        insert into version (document, number, title, valid_from, valid_until, promulgated, promulgation,
                            state, contents, repeals, pages, tables, cells, origin, sha256, reader, imported_at)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, nullif(?, '')::date, ?, 'IN_USE', ?, ?, ?, ?, ?, ?, ?, ?, ?
                        from version where document = ?
                        """)
                .params(
                        document,
                        manuscript.title(),
                        manuscript.validity().from(),
                        manuscript.validity().until(),
                        promulgation
                                .map(Promulgation::day)
                                .map(LocalDate::toString)
                                .orElse(""),
                        promulgation.map(Promulgation::number).orElse(""),
                        contents,
                        promulgation
                                .map(Promulgation::repeals)
                                .orElse(List.of())
                                .toArray(String[]::new),
                        manuscript.counts().pages(),
                        manuscript.counts().tables(),
                        manuscript.counts().cells(),
                        arrival.origin(),
                        arrival.sha256(),
                        Manuscripts.READER,
                        Timestamp.from(clock.instant()),
                        document)
                .update();
    }

    /** Texts that the versions of these say they repeal, and manuals of other years that they may replace. */
    private Set<Integer> endedBy(Set<Integer> documents) {
        return jdbc.sql("""
                        select d.number from version v join document d on replace(d.title, ' ', '') = any(v.repeals)
                        where v.document = any(?)
                        union
                        select d.number from document one join document d on %s = %s and d.number <> one.number
                        where one.number = any(?) and one.kind = 'PAGES' and d.kind = 'PAGES'
                        """.formatted(SpanRows.SERIES.formatted("one"), SpanRows.SERIES.formatted("d")))
                .params(documents.toArray(Integer[]::new), documents.toArray(Integer[]::new))
                .query((row, i) -> row.getInt("number"))
                .set();
    }

    private void settle(int document) {
        documents.takeTitle(document);
        spans.layOut(document);
        documents.raise(document);
    }
}
