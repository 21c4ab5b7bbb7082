package kr.dolbom.knowledge.jobs;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on which file: claimed one by one, kept by a lease, given back when the claimer is gone. */
@Component
class ClaimRows {

    private static final int LEASE_SECONDS = 60;

    /** A file of ours that nobody has taken or cancelled meanwhile. */
    private static final String OURS = "job = :job and number = :number and state = 'READING' and owner = :owner";

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next file; the first files of all jobs come before the second ones, so that a small job need not wait long. */
    Optional<Claim> claim(Owner owner) {
        return jdbc.sql("""
                        with next as (
                            select f.job, f.number from import_file f join import_job j on j.id = f.job
                            where f.state = 'WAITING' and j.host = :host
                            order by f.number, j.number limit 1 for update of f skip locked)
                        update import_file f
                        set state = 'READING', owner = :owner, lease_until = now() + make_interval(secs => :lease)
                        from next join import_job j on j.id = next.job
                        where f.job = next.job and f.number = next.number
                        returning f.*, j.asked_by, j.place, j.reach, j.keep_same
                        """)
                .param("host", owner.host())
                .param("owner", owner.toString())
                .param("lease", LEASE_SECONDS)
                .query((row, i) -> claim(row))
                .optional();
    }

    /** @return the files that are still ours; one locked is being ended by ourselves and needs no lease */
    Set<FileKey> renew(Owner owner) {
        jdbc.sql("""
                        update import_file f set lease_until = now() + make_interval(secs => :lease)
                        from (select job, number from import_file where owner = :owner and state = 'READING'
                            for update skip locked) mine
                        where f.job = mine.job and f.number = mine.number
                        """)
                .param("lease", LEASE_SECONDS)
                .param("owner", owner.toString())
                .update();
        return jdbc.sql("select job, number from import_file where owner = ? and state = 'READING'")
                .param(owner.toString())
                .query((row, i) -> key(row))
                .set();
    }

    /** Files whose claimer is gone wait again. */
    int takeBack() {
        String[] gone =
                owners().stream().filter(Owner::gone).map(Owner::toString).toArray(String[]::new);
        return jdbc.sql("""
                        update import_file f set state = 'WAITING', owner = ''
                        from (select job, number from import_file
                            where state = 'READING' and (lease_until < now() or owner = any(:gone))
                            for update skip locked) left_behind
                        where f.job = left_behind.job and f.number = left_behind.number
                        """).param("gone", gone).update();
    }

    void giveBack(Owner owner) {
        jdbc.sql("update import_file set state = 'WAITING', owner = '' where state = 'READING' and owner = ?")
                .param(owner.toString())
                .update();
    }

    void giveBack(FileKey file, Owner owner) {
        ours("update import_file set state = 'WAITING', owner = '' where " + OURS, file, owner)
                .update();
    }

    /** @return whether the file waits for another try */
    boolean died(FileKey file, Owner owner, int mostDeaths) {
        return ours(
                                "update import_file set state = 'WAITING', owner = '', deaths = deaths + 1 where deaths + 1 < :most and "
                                        + OURS,
                                file,
                                owner)
                        .param("most", mostDeaths)
                        .update()
                > 0;
    }

    /** Locks the file for the rest of the transaction; false when it is no longer ours. */
    boolean hold(FileKey file, Owner owner) {
        return ours("select 1 from import_file where " + OURS + " for update", file, owner)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void end(FileKey file, Owner owner, FileResult result) {
        ours("""
                        update import_file set state = :state, outcome = :outcome, format = :format,
                            passages = :passages, pages = :pages, tables = :tables, cells = :cells,
                            milliseconds = :milliseconds, problem = :problem, reason = :reason, owner = ''
                        where\s""" + OURS, file, owner)
                .param("state", result.state().name())
                .param("outcome", result.outcome())
                .param("format", result.format())
                .param("passages", result.amounts().passages())
                .param("pages", result.amounts().pages())
                .param("tables", result.amounts().tables())
                .param("cells", result.amounts().cells())
                .param("milliseconds", result.amounts().milliseconds())
                .param("problem", result.problem())
                .param("reason", result.reason())
                .update();
    }

    private JdbcClient.StatementSpec ours(String sql, FileKey file, Owner owner) {
        return jdbc.sql(sql)
                .param("job", file.job())
                .param("number", file.number())
                .param("owner", owner.toString());
    }

    private Collection<Owner> owners() {
        return jdbc.sql("select distinct owner from import_file where state = 'READING'")
                .query((row, i) -> Owner.parse(row.getString("owner")))
                .list();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                key(row),
                row.getString("name"),
                Path.of(row.getString("path")),
                row.getString("origin"),
                row.getString("document"),
                row.getInt("deaths"),
                JobRows.terms(row));
    }

    private static FileKey key(ResultSet row) throws SQLException {
        return new FileKey(row.getObject("job", UUID.class), row.getInt("number"));
    }
}
