package kr.dolbom.evaluation.masking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application in a process of its own, with a data folder of its own, spoken to over HTTP. */
final class DrilledDesk implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Keeps cookies, as the page's forms need them. */
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private final Process process;
    private final int port;
    private String token = "";
    private String conversation = "";
    private String exchange = "";

    private DrilledDesk(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; what it prints goes into {@code output.log} of the folder. */
    static DrilledDesk start(Path folder, Path packs) {
        int port = freePort();
        try {
            Process process = new ProcessBuilder(command(folder, packs, port))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.log").toFile())
                    .start();
            DrilledDesk desk = new DrilledDesk(process, port);
            desk.waitUntilOpen();
            return desk;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(Path folder, Path packs, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.add("-Ddolbom.packs=" + packs.toAbsolutePath());
        command.add("-Ddolbom.desk.requests-per-minute=1000000");
        String binaries = System.getProperty("dolbom.db.binaries", "");
        if (!binaries.isBlank()) command.add("-Ddolbom.db.binaries=" + binaries);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "kr.dolbom.Dolbom"));
        command.addAll(List.of("--data", folder.resolve("data").toString(), "--port", String.valueOf(port), "serve"));
        return command;
    }

    /** Asks and remembers the answer for the doors that need one. */
    String ask(Map<String, String> question) {
        HttpResponse<String> answer = post("/api/v1/questions", question);
        if (answer.statusCode() != 200) throw new Problem(Code.BENCH_REFUSED, answer.statusCode());
        JsonNode kept = JSON.readTree(answer.body());
        conversation = kept.get("conversation").asString();
        exchange = kept.get("id").asString();
        return exchange;
    }

    String conversation() {
        if (conversation.isEmpty()) ask(Map.of("question", "정수기 렌탈료는 어디로 잡나요?"));
        return conversation;
    }

    String exchange() {
        conversation();
        return exchange;
    }

    /** A hand-over of the conversation, opened when there is none. */
    String handOver() {
        HttpResponse<String> asked =
                post("/api/v1/conversations/" + conversation() + "/counsellor", Map.of("text", "사람이 답해 주세요"));
        if (asked.statusCode() != 200) throw new Problem(Code.BENCH_REFUSED, asked.statusCode());
        return JSON.readTree(asked.body()).get("handOver").asString();
    }

    HttpResponse<String> post(String path, Map<String, String> body) {
        return postRaw(path, JSON.writeValueAsString(body));
    }

    HttpResponse<String> postRaw(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> taken = send(
                browser,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-CSRF-TOKEN", token())
                        .POST(BodyPublishers.ofString(body)));
        if (taken.statusCode() >= 400) throw new Problem(Code.BENCH_REFUSED, taken.statusCode());
        return taken;
    }

    /** As the page gives it to its forms. */
    private String token() {
        if (token.isEmpty()) {
            Matcher found = TOKEN.matcher(send(browser, request("/").GET()).body());
            if (found.find()) token = found.group(1);
        }
        return token;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(client, request);
    }

    private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new Problem(Code.BENCH_UNREACHABLE, failure, "127.0.0.1:" + port);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(Code.BENCH_UNREACHABLE, stopped, "127.0.0.1:" + port);
        }
    }

    private void waitUntilOpen() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try {
                if (get("/actuator/health").statusCode() == 200) return;
            } catch (Problem notYet) {
                pause();
            }
        }
        close();
        throw new Problem(Code.BENCH_UNREACHABLE, "127.0.0.1:" + port);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks it to end, as Ctrl+C does, so that everything is on the disk. */
    @Override
    public void close() {
        client.close();
        browser.close();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
