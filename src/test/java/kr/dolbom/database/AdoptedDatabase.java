package kr.dolbom.database;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of a data folder as the next application would find it: adopted when it still runs, started when not. */
public final class AdoptedDatabase implements AutoCloseable {

    private final PostgresServer server;

    private AdoptedDatabase(PostgresServer server) {
        this.server = server;
    }

    public static AdoptedDatabase of(Path data) {
        return new AdoptedDatabase(PostgresServer.start(
                data.resolve("postgres"), Path.of("target/postgres").toAbsolutePath()));
    }

    public JdbcClient rows() {
        return JdbcClient.create(new DriverManagerDataSource(server.url(), PostgresServer.USER, server.password()));
    }

    /** Stops it when nobody else uses it. */
    @Override
    public void close() {
        server.close();
    }
}
