package kr.dolbom.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    private static final Path BINARIES = Path.of("target/postgres").toAbsolutePath();

    @TempDir
    Path data;

    @Test
    void keepsItsRowsBetweenStarts() throws SQLException {
        try (PostgresServer server = start()) {
            execute(server, "create table note (text text)", "insert into note values ('남는다')");
        }
        try (PostgresServer server = start()) {
            assertThat(first(server, "select text from note")).isEqualTo("남는다");
        }
    }

    @Test
    void stopsWithItsLastUser() {
        PostgresServer server = start();
        server.close();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void makesTheClusterAgainWhenItWasKilledInTheMaking() throws Exception {
        Files.createDirectories(data.resolve("postgres/cluster.half/base"));
        try (PostgresServer server = start()) {
            assertThat(first(server, "select 'da'")).isEqualTo("da");
        }
    }

    @Test
    void keepsThePasswordFromOtherUsersOfTheMachine() throws Exception {
        start().close();
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres/password")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    private PostgresServer start() {
        return PostgresServer.start(data.resolve("postgres"), BINARIES);
    }

    private static void execute(PostgresServer server, String... statements) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(server.url(), PostgresServer.USER, server.password())) {
            for (String statement : statements) connection.createStatement().execute(statement);
        }
    }

    private static String first(PostgresServer server, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), PostgresServer.USER, server.password());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
