package kr.dolbom.outreach.texting.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The npm package smpp as a short message centre, in a process of its own: an implementation of SMPP that is not ours. Only
 * a checkout has it; tests and the drill use it.
 */
public final class Centre implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path HOME = Path.of(System.getProperty("dolbom.packs", "packs"))
            .toAbsolutePath()
            .resolveSibling("");
    private static final Path SCRIPT = HOME.resolve("src/test/smpp/centre.mjs");

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> files;
    private final int port;
    private final int control = freePort();
    private Process process;

    private Centre(int port, List<String> files) throws IOException {
        this.port = port;
        this.files = files;
        this.process = begin();
    }

    /** Whether Node and the package are here; the build brings both. */
    public static boolean isInstalled() {
        return Files.isRegularFile(SCRIPT) && Files.isDirectory(HOME.resolve("node_modules/smpp"));
    }

    public static Centre open(Path... keyAndCertificate) throws IOException {
        return new Centre(
                freePort(), Stream.of(keyAndCertificate).map(Path::toString).toList());
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Process begin() throws IOException {
        List<String> command =
                new ArrayList<>(List.of("node", SCRIPT.toString(), String.valueOf(port), String.valueOf(control)));
        command.addAll(files);
        Process begun = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = begun.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) if (line.equals("open")) return begun;
        throw new IOException("the centre did not open");
    }

    public int port() {
        return port;
    }

    public void set(String how) {
        get("/set?" + how);
    }

    public void reply(String from, String words) {
        reply(from, words, "", 1);
    }

    /**
     * @param id the centre's name of the message, given in an optional parameter; empty for none
     * @param times how often it is brought, as when our answers were lost
     */
    public void reply(String from, String words, String id, int times) {
        String said = URLEncoder.encode(words, StandardCharsets.UTF_8);
        get("/reply?from=" + from + "&words=" + said + "&id=" + id + "&times=" + times);
    }

    /**
     * Brings a message as it is told.
     *
     * @param how more of it, as in a query: {@code esm}, {@code coding}, {@code sar}, {@code payload}, {@code times}
     */
    public void deliver(String from, byte[] message, String how) {
        get("/deliver?from=" + from + "&hex=" + HexFormat.of().formatHex(message) + "&" + how);
    }

    public JsonNode get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + control + path))
                    .build();
            return JSON.readTree(http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public JsonNode received() {
        return get("/received");
    }

    public void goAway() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Still connected, and silent: what a centre looks like whose machine hangs. */
    public void freeze() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    public void comeBack() throws IOException {
        process = begin();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        http.close();
    }
}
