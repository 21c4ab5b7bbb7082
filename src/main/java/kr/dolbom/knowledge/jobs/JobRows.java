package kr.dolbom.knowledge.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.dolbom.kernel.Place;
import kr.dolbom.kernel.Reach;
import kr.dolbom.knowledge.Filing;
import kr.dolbom.knowledge.jobs.Archives.LeftOut;
import kr.dolbom.knowledge.jobs.ImportJob.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of jobs and their files, as those who ask see them; {@link ClaimRows} is for those who work. */
@Component
class JobRows {

    private static final String JOBS = """
            select j.*, f.* from import_job j join lateral (
                select count(*) as files,
                       count(*) filter (where state = 'WAITING') as waiting,
                       count(*) filter (where state = 'READING') as reading,
                       count(*) filter (where state = 'DONE') as done,
                       count(*) filter (where state = 'SKIPPED') as skipped,
                       count(*) filter (where state = 'FAILED') as failed,
                       count(*) filter (where state = 'CANCELLED') as stopped,
                       coalesce(sum(passages), 0) as passages
                from import_file where job = j.id) f on true
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JobRows(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    UUID insert(ImportTerms terms, List<NewFile> files) {
        return transaction.execute(status -> {
            UUID job = jdbc.sql("""
                            insert into import_job (asked_by, host, place, reach, keep_same)
                            values (?, ?, ?, ?, ?) returning id
                            """)
                    .params(
                            terms.askedBy(),
                            Owner.SELF.host(),
                            terms.filing().place().map(Place::toString).orElse(""),
                            terms.filing().reach().map(Reach::text).orElse(""),
                            terms.keepSame())
                    .query(UUID.class)
                    .single();
            add(job, 0, files);
            finish(job);
            return job;
        });
    }

    /** Puts more files behind those the job has. */
    void add(UUID job, int archive, List<NewFile> files) {
        jdbc.sql("""
                        insert into import_file (job, number, archive, name, path, origin, document, size)
                        select :job, ordinality + (select coalesce(max(number), 0) from import_file where job = :job),
                            :archive, name, path, origin, document, size
                        from unnest(:names, :paths, :origins, :documents, :sizes) with ordinality
                            as file(name, path, origin, document, size, ordinality)
                        """)
                .param("job", job)
                .param("archive", archive)
                .param("names", texts(files, NewFile::name))
                .param("paths", texts(files, file -> file.path().toString()))
                .param("origins", texts(files, NewFile::origin))
                .param("documents", texts(files, NewFile::document))
                .param("sizes", files.stream().map(NewFile::size).toArray(Long[]::new))
                .update();
    }

    /** Puts files behind the others of which it is known already why they cannot be read. */
    void addFailed(UUID job, int archive, List<LeftOut> files) {
        jdbc.sql("""
                        insert into import_file
                            (job, number, archive, name, path, origin, document, size, state, format, problem, reason)
                        select :job, ordinality + (select coalesce(max(number), 0) from import_file where job = :job),
                            :archive, name, '', name, '', 0, 'FAILED', format, problem, reason
                        from unnest(:names, :formats, :problems, :reasons) with ordinality
                            as file(name, format, problem, reason, ordinality)
                        """)
                .param("job", job)
                .param("archive", archive)
                .param("names", texts(files, LeftOut::name))
                .param("formats", texts(files, file -> file.result().format()))
                .param("problems", texts(files, file -> file.result().problem()))
                .param("reasons", texts(files, file -> file.result().reason()))
                .update();
    }

    List<String> names(UUID job) {
        return jdbc.sql("select name from import_file where job = ? order by number")
                .param(job)
                .query((row, i) -> row.getString("name"))
                .list();
    }

    /** Newest first. */
    List<ImportJob> list(int limit) {
        return jdbc.sql(JOBS + "order by j.number desc limit ?")
                .param(limit)
                .query((row, i) -> job(row))
                .list();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql(JOBS + "where j.id = ?")
                .param(id)
                .query((row, i) -> job(row))
                .optional();
    }

    List<ImportFile> files(UUID job) {
        return jdbc.sql("select * from import_file where job = ? order by number")
                .param(job)
                .query((row, i) -> file(row))
                .list();
    }

    /** Jobs that are not at their end, on this host, oldest first. */
    List<ImportJob> open() {
        return jdbc.sql(JOBS + "where j.finished_at is null and j.host = ? order by j.number")
                .param(Owner.SELF.host())
                .query((row, i) -> job(row))
                .list();
    }

    int waiting() {
        return jdbc.sql("select count(*) from import_file where state in ('WAITING', 'READING')")
                .query(Integer.class)
                .single();
    }

    /** Whoever is at one of the files notices that it is no longer theirs. */
    void cancel(UUID job) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update import_job set cancelled = true where id = ? and finished_at is null")
                    .param(job)
                    .update();
            jdbc.sql("""
                            update import_file set state = 'CANCELLED', owner = ''
                            where job = ? and state in ('WAITING', 'READING')
                            """).param(job).update();
            finish(job);
        });
    }

    /**
     * What came out of an archive is gone from the disk, so the archive is opened again; what is in the library already
     * is found to be so.
     *
     * @return how many files are waiting again
     */
    int retry(UUID job) {
        return transaction.execute(status -> {
            int again = reopen(job) + jdbc.sql("""
                            update import_file set state = 'WAITING', deaths = 0, reason = '', problem = ''
                            where job = ? and state in ('FAILED', 'CANCELLED')
                            """).param(job).update();
            if (again > 0) {
                jdbc.sql("update import_job set cancelled = false, finished_at = null where id = ?")
                        .param(job)
                        .update();
            }
            return again;
        });
    }

    private int reopen(UUID job) {
        int archives = jdbc.sql("""
                        update import_file set state = 'WAITING', outcome = '', reason = '' where job = :job
                        and number in (select archive from import_file
                            where job = :job and state in ('FAILED', 'CANCELLED'))
                        """).param("job", job).update();
        jdbc.sql("""
                        delete from import_file f using import_file archive where f.job = ? and archive.job = f.job
                        and archive.number = f.archive and archive.state = 'WAITING'
                        """).param(job).update();
        return archives;
    }

    void finish(UUID job) {
        jdbc.sql("""
                        update import_job set finished_at = now() where id = :job and finished_at is null
                        and not exists (select from import_file where job = :job and state in ('WAITING', 'READING'))
                        """).param("job", job).update();
    }

    static ImportTerms terms(ResultSet row) throws SQLException {
        return new ImportTerms(
                row.getString("asked_by"),
                new Filing(
                        said(row.getString("place")).map(Place::of),
                        said(row.getString("reach")).map(Reach::new)),
                row.getBoolean("keep_same"));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(said -> !said.isEmpty());
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getTimestamp("asked_at").toInstant(),
                terms(row),
                row.getBoolean("cancelled"),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                new Progress(
                        row.getInt("files"),
                        row.getInt("waiting"),
                        row.getInt("reading"),
                        row.getInt("done"),
                        row.getInt("skipped"),
                        row.getInt("failed"),
                        row.getInt("stopped"),
                        row.getLong("passages")));
    }

    private static ImportFile file(ResultSet row) throws SQLException {
        return new ImportFile(
                new FileKey(row.getObject("job", UUID.class), row.getInt("number")),
                row.getInt("archive"),
                row.getString("name"),
                row.getString("origin"),
                row.getLong("size"),
                new FileResult(
                        FileState.valueOf(row.getString("state")),
                        row.getString("outcome"),
                        row.getString("format"),
                        new Amounts(
                                row.getInt("passages"),
                                row.getInt("pages"),
                                row.getInt("tables"),
                                row.getInt("cells"),
                                row.getInt("milliseconds")),
                        row.getString("problem"),
                        row.getString("reason")));
    }

    private static <T> String[] texts(List<T> files, Function<T, String> of) {
        return files.stream().map(of).toArray(String[]::new);
    }
}
