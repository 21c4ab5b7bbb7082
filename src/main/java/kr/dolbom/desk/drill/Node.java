package kr.dolbom.desk.drill;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application as its users know it, in a process of its own, so that it can be killed. */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Map<String, String> SETTINGS = Map.of(
            "dolbom.desk.requests-per-minute", "1000000", "dolbom.db.connections", "16", "logging.level.root", "ERROR");

    private final Path data;
    private final Map<String, String> settings;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<Process> process = Optional.empty();

    public Node(Path data) {
        this(data, Map.of());
    }

    /** @param settings of this drill, beside those every node of a drill has */
    public Node(Path data, Map<String, String> settings) {
        this.data = data;
        this.settings = Map.copyOf(settings);
        this.port = freePort();
    }

    /** The command that runs the application once more, with the same program and packs. */
    public static List<String> program(Path data, String... words) {
        return program(data, Map.of(), words);
    }

    /** With the switches this process was started with. */
    static List<String> programAsHere(Path data, String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        SETTINGS.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "kr.dolbom.Dolbom", "--data", data.toString()));
        command.addAll(List.of(words));
        return command;
    }

    static List<String> program(Path data, Map<String, String> settings, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
        for (String name : List.of("dolbom.packs", "dolbom.db.binaries")) {
            Optional.ofNullable(System.getProperty(name)).ifPresent(value -> command.add("-D" + name + "=" + value));
        }
        SETTINGS.forEach((name, value) -> command.add("-D" + name + "=" + value));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "kr.dolbom.Dolbom", "--data", data.toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** Without the institution's database: a drill works on rows of its own. */
    public static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("DOLBOM_"));
        return builder;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public void begin() throws IOException {
        process = Optional.of(builder(program(data, settings, "serve", "--port", String.valueOf(port)))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("node-" + port + ".log").toFile())
                .start());
    }

    public void start() throws IOException, InterruptedException {
        begin();
        await();
    }

    public void await() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp()) {
            if (!alive() || System.nanoTime() > end)
                throw new IllegalStateException("a node does not start: " + data.resolve("node-" + port + ".log"));
            Thread.sleep(200);
        }
    }

    public boolean alive() {
        return process.filter(Process::isAlive).isPresent();
    }

    public boolean isUp() throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGKILL: nothing is flushed and nobody is told. */
    public void kill() throws InterruptedException {
        if (process.isPresent()) process.get().destroyForcibly().waitFor();
    }

    /** Of the process that runs or ran last; 0 before the first. */
    public long pid() {
        return process.map(Process::pid).orElse(0L);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        http.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
