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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.governance.DrillHouse;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application in a process of its own, with a data folder of its own, spoken to over HTTP. */
final class DrilledDesk implements DrillHouse, AutoCloseable {

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
    /** What is said to the desk; apart from what it keeps. */
    private final Path said;

    private String token = "";
    private String staff = "";
    private final Set<String> conversations = new LinkedHashSet<>();
    private String conversation = "";
    private String exchange = "";

    private DrilledDesk(Process process, int port, Path said) {
        this.process = process;
        this.port = port;
        this.said = said;
    }

    /** Starts it; what it prints goes into {@code output.log} of the folder. */
    static DrilledDesk start(Path folder, Path packs, int mailPort, String engines) {
        int port = freePort();
        try {
            Path said = Files.createTempDirectory("dolbom-said");
            Process process = new ProcessBuilder(command(folder, packs, port, mailPort, engines, said))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.log").toFile())
                    .start();
            DrilledDesk desk = new DrilledDesk(process, port, said);
            desk.waitUntilOpen();
            return desk;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(Path folder, Path packs, int port, int mailPort, String engines, Path said) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.add("-Ddolbom.packs=" + packs.toAbsolutePath());
        command.add("-Ddolbom.desk.requests-per-minute=1000000");
        command.addAll(List.of("-Dspring.mail.host=127.0.0.1", "-Dspring.mail.port=" + mailPort));
        command.add("-Ddolbom.mail.after=1s");
        command.add("-Ddolbom.drill.said=" + said);
        for (String engine : List.of("listening", "speaking", "reading")) {
            command.add("-Ddolbom.inference." + engine + ".url=" + engines);
            command.add("-Ddolbom.inference." + engine + ".patience=30s");
        }
        String binaries = System.getProperty("dolbom.db.binaries", "");
        if (!binaries.isBlank()) command.add("-Ddolbom.db.binaries=" + binaries);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "kr.dolbom.Dolbom"));
        command.addAll(List.of("--data", folder.resolve("data").toString(), "--port", String.valueOf(port), "serve"));
        return command;
    }

    /** From now on the desk's staff come with this token. */
    void letStaffIn(String token) {
        staff = token;
    }

    Set<String> conversations() {
        return conversations;
    }

    @Override
    public String ask(String question) {
        JsonNode kept = JSON.readTree(
                taken(post("/api/v1/questions", Map.of("question", question))).body());
        conversation = kept.get("conversation").asString();
        conversations.add(conversation);
        exchange = kept.get("id").asString();
        return exchange;
    }

    @Override
    public String conversation() {
        if (conversation.isEmpty()) ask("정수기 렌탈료는 어디로 잡나요?");
        return conversation;
    }

    @Override
    public String exchange() {
        conversation();
        return exchange;
    }

    @Override
    public String handOver() {
        HttpResponse<String> asked =
                post("/api/v1/conversations/" + conversation() + "/counsellor", Map.of("text", "사람이 답해 주세요"));
        return JSON.readTree(taken(asked).body()).get("handOver").asString();
    }

    @Override
    public HttpResponse<String> post(String path, Map<String, String> body) {
        return postRaw(path, JSON.writeValueAsString(body));
    }

    HttpResponse<String> postRaw(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    @Override
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        return taken(send(
                browser,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-CSRF-TOKEN", token())
                        .POST(written(fields))));
    }

    private static HttpRequest.BodyPublisher written(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** A door that is shut would prove nothing. */
    private static HttpResponse<String> taken(HttpResponse<String> response) {
        if (response.statusCode() >= 400) throw new Problem(Code.BENCH_REFUSED, response.statusCode());
        return response;
    }

    @Override
    public HttpResponse<String> getAsStaff(String path) {
        return taken(send(asStaff(path).GET()));
    }

    @Override
    public HttpResponse<String> postAsStaff(String path, Map<String, String> body) {
        return taken(send(asStaff(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    @Override
    public HttpResponse<String> formAsStaff(String path, Map<String, String> fields) {
        return taken(send(asStaff(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(written(fields))));
    }

    @Override
    public HttpResponse<String> fileAsStaff(String path, String field, String name, String content) {
        String body = "--part\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--part--\r\n";
        return taken(send(asStaff(path)
                .header("Content-Type", "multipart/form-data; boundary=part; charset=UTF-8")
                .POST(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder asStaff(String path) {
        return request(path).header("Authorization", "Bearer " + staff);
    }

    @Override
    public void say(String text) {
        hand(text, ".txt");
    }

    @Override
    public void leaveOpen(String text) {
        hand(text, ".open");
    }

    /** A file is there until the desk has done with what it says. */
    private void hand(String text, String ending) {
        Path file = said.resolve(UUID.randomUUID() + ending);
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            Path written = Files.writeString(said.resolve(file.getFileName() + ".part"), text);
            Files.move(written, file);
            while (Files.exists(file) && System.nanoTime() < until) pause();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (Files.exists(file)) throw new Problem(Code.BENCH_UNREACHABLE, file);
    }

    /** As the page gives it to its forms. */
    private String token() {
        if (token.isEmpty()) {
            Matcher found = TOKEN.matcher(send(browser, request("/").GET()).body());
            if (found.find()) token = found.group(1);
        }
        return token;
    }

    @Override
    public HttpResponse<String> get(String path) {
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
            TimeUnit.MILLISECONDS.sleep(50);
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
