package kr.dolbom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import kr.dolbom.database.AdoptedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL that a killed application leaves running, seen from outside. */
record LeftBehind(Path data) {

    /** The server's process id and port, as it wrote them itself. */
    private List<String> pidFile() {
        try {
            return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long pid() {
        return Long.parseLong(pidFile().getFirst().strip());
    }

    boolean runs() {
        return Files.exists(data.resolve("postgres/cluster/postmaster.pid"));
    }

    /** Looks into the rows without disturbing a server that was left behind: the next application shall adopt it. */
    <T> T read(Function<JdbcClient, T> query) {
        if (runs()) return query.apply(JdbcClient.create(database()));
        try (AdoptedDatabase started = AdoptedDatabase.of(data)) {
            return query.apply(started.rows());
        }
    }

    private DataSource database() {
        try {
            String url = "jdbc:postgresql://127.0.0.1:" + pidFile().get(3).strip() + "/dolbom";
            return new DriverManagerDataSource(
                    url,
                    "dolbom",
                    Files.readString(data.resolve("postgres/password")).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The processes that were started on this data folder. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(data.resolve("postgres").toString()))
                        .isPresent())
                .toList();
    }
}
