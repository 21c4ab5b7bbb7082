package kr.dolbom.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.Problem;

/**
 * The application's own PostgreSQL: loopback only, a generated password, its cluster kept between starts.
 *
 * <p>Several processes may share one data folder (a command beside a running server); each is a user of the server, the
 * first starts it and the last stops it. A killed process leaves the server running and the next one adopts it.
 */
final class PostgresServer implements AutoCloseable {

    static final String USER = "dolbom";
    private static final String DATABASE = "dolbom";

    private final Path folder;
    private final Programs programs;
    private final SharedUse use;
    private final String password;
    private final int port;

    private PostgresServer(Path folder, Programs programs, SharedUse use, String password, int port) {
        this.folder = folder;
        this.programs = programs;
        this.use = use;
        this.password = password;
        this.port = port;
    }

    /** Starts or adopts the server of this folder; returns when it accepts connections. */
    static PostgresServer start(Path folder, Path binaries) {
        try {
            Files.createDirectories(folder);
            folder.toFile().setReadable(true, false);
            Programs programs = new Programs(PostgresBinaries.unpackedIn(binaries), folder);
            return SharedUse.enter(folder, use -> startOrAdopt(folder, programs, use));
        } catch (IOException | UncheckedIOException failure) {
            throw new Problem(Problem.Code.DATA_FOLDER_UNWRITABLE, failure, folder);
        }
    }

    private static PostgresServer startOrAdopt(Path folder, Programs programs, SharedUse use) throws IOException {
        String password = password(folder);
        Path cluster = folder.resolve("cluster");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) initialise(folder, programs, cluster);
        int port = runningPort(cluster)
                .filter(candidate -> answers(candidate, password))
                .orElseGet(() -> launch(folder, programs, cluster));
        createDatabase(port, password);
        return new PostgresServer(folder, programs, use, password, port);
    }

    String url() {
        return url(port, DATABASE);
    }

    String password() {
        return password;
    }

    /** The last user stops the server. */
    @Override
    public void close() {
        use.leave(() -> programs.run(
                "pg_ctl", List.of("stop", "-D", folder.resolve("cluster").toString(), "-m", "fast", "-w")));
    }

    private static String password(Path folder) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path half = folder.resolve("password.half");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, HexFormat.of().formatHex(random));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /** A cluster killed in the making is thrown away and made again. */
    private static void initialise(Path folder, Programs programs, Path cluster) throws IOException {
        Path half = folder.resolve("cluster.half");
        programs.remove(half);
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        half.toString(),
                        "-U",
                        USER,
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--no-locale",
                        "--pwfile=" + folder.resolve("password")));
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int launch(Path folder, Programs programs, Path cluster) {
        int port = freePort();
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c shared_buffers=128MB -c jit=off -c max_connections=100";
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-D",
                        cluster.toString(),
                        "-w",
                        "-t",
                        "60",
                        "-l",
                        folder.resolve("postgres.log").toString(),
                        "-o",
                        options));
        return port;
    }

    /** The port of a server that a killed process, or a living neighbour, left running on this cluster. */
    private static Optional<Integer> runningPort(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 4) return Optional.empty();
        boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .map(ProcessHandle::isAlive)
                .orElse(false);
        return alive ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
    }

    private static boolean answers(int port, String password) {
        try (Connection ignored = DriverManager.getConnection(url(port, "postgres"), USER, password)) {
            return true;
        } catch (SQLException notOurs) {
            return false;
        }
    }

    private static void createDatabase(int port, String password) {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), USER, password);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) connection.createStatement().execute("create database " + DATABASE);
        } catch (SQLException failure) {
            throw new Problem(Problem.Code.DATABASE_UNREACHABLE, failure);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
