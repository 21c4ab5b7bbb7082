package kr.dolbom.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL for tests: one server per test process, a fresh migrated database per call. */
public final class TestDatabase {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestDatabase() {}

    /** A database of its own with every migration applied. */
    public static DataSource fresh() {
        DriverManagerDataSource database = empty();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** The database as the application sees it: each connection sees what the current actor may see. */
    public static DataSource walled(DataSource database) {
        return new WalledDataSource(database);
    }

    /** A database of its own without any table; its url, user and password suit {@code dolbom.db.*}. */
    public static DriverManagerDataSource empty() {
        String name = "test_%d_%d".formatted(ProcessHandle.current().pid(), NEXT.incrementAndGet());
        try (Connection connection =
                DriverManager.getConnection(Server.ONLY.url(), PostgresServer.USER, Server.ONLY.password())) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new DriverManagerDataSource(
                Server.ONLY.url().replace("/dolbom", "/" + name), PostgresServer.USER, Server.ONLY.password());
    }

    private static final class Server {
        private static final PostgresServer ONLY = start();

        private static PostgresServer start() {
            Path target = Path.of("target").toAbsolutePath();
            String rows = "test-postgres-" + System.getProperty("test.process", "1");
            PostgresServer server = PostgresServer.start(target.resolve(rows), target.resolve("postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }
}
