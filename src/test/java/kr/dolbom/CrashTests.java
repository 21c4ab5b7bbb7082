package kr.dolbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The application is killed at random moments; the next start finds everything that was promised. */
@Tag("crash")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTests {

    private static final long SEED = Long.getLong("dolbom.crash.seed", System.nanoTime());
    private static final Random RANDOM = new Random(SEED);
    private static final int PAGES = 300;
    private static final List<String> WORDS = List.of("예산", "결산", "보육료", "물품", "수선", "과목", "보조금", "급식");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Order(1)
    void aStartKilledAtAnyMomentIsNoHindrance() throws Exception {
        System.out.println("crash seed " + SEED + " (-Ddolbom.crash.seed=" + SEED + ")");
        for (int i = 0; i < 2; i++) {
            try (ChildApplication application = ChildApplication.start(data(), "audit", "verify")) {
                Thread.sleep(1000 + RANDOM.nextInt(2500));
                application.kill();
            }
        }
        run("audit", "verify");
    }

    @Test
    @Order(2)
    void aKilledImportIsWholeOrAbsent() throws Exception {
        Instant begun = Instant.now();
        run("import", guide("reference").toString());
        Duration whole = Duration.between(begun, Instant.now());
        for (int i = 0; i < 3; i++) {
            killDuring(whole, "import", guide("killed-" + i).toString());
            assertWholeOrAbsent();
        }
        run("import", folder.resolve("guides").toString());
        assertThat(documents()).hasSize(4);
        assertWholeOrAbsent();
    }

    @Test
    @Order(3)
    void aKilledReplacementIsTheOldOrTheNewText() throws Exception {
        Instant begun = Instant.now();
        run("import", guide("replaced").toString());
        Duration whole = Duration.between(begun, Instant.now());
        for (int i = 0; i < 2; i++) {
            killDuring(whole, "import", guide("replaced").toString());
            assertThat(marksOf("replaced")).hasSize(1);
            assertWholeOrAbsent();
        }
    }

    private static void killDuring(Duration whole, String... words) throws InterruptedException {
        try (ChildApplication application = ChildApplication.start(data(), words)) {
            Thread.sleep((long) (whole.toMillis() * (0.4 + 0.6 * RANDOM.nextDouble())));
            application.kill();
        }
    }

    @Test
    @Order(4)
    void anAcknowledgedAnswerIsKept() throws Exception {
        Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < 3; i++) {
            int port = freePort();
            try (ChildApplication application = serve(port)) {
                acknowledged.add(ask(port));
                Stream.of(1, 2)
                        .forEach(asker -> Thread.ofPlatform()
                                .daemon()
                                .start(() -> askUntilItDies(port, application, acknowledged)));
                Thread.sleep(200 + RANDOM.nextInt(2000));
                application.kill();
            }
            assertThat(kept()).containsAll(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(20);
    }

    @Test
    @Order(5)
    void theNextApplicationAdoptsTheDatabaseAndStopsIt() throws Exception {
        LeftBehind database = database();
        if (!database.runs()) killedWhileServing();
        long orphan = database.pid();
        int port = freePort();
        try (ChildApplication application = serve(port)) {
            assertThat(database.pid()).isEqualTo(orphan);
            assertThat(ask(port)).isNotBlank();
            application.stop();
        }
        assertThat(database.processes()).isEmpty();
        assertThat(database.runs()).isFalse();
    }

    @Test
    @Order(6)
    void theAuditTrailIsStillWhole() throws Exception {
        assertThat(run("audit", "verify")).contains("모두 이어져 있습니다");
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        new LeftBehind(data()).processes().forEach(ProcessHandle::destroy);
    }

    private void killedWhileServing() throws Exception {
        try (ChildApplication application = serve(freePort())) {
            application.kill();
        }
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static String run(String... words) throws InterruptedException {
        try (ChildApplication application = ChildApplication.start(data(), words)) {
            assertThat(application.ended()).as(application::output).isZero();
            return application.output();
        }
    }

    private ChildApplication serve(int port) throws InterruptedException {
        ChildApplication application = ChildApplication.start(data(), "serve", "--port", String.valueOf(port));
        Instant patience = Instant.now().plusSeconds(60);
        while (!isUp(port)) {
            if (!application.runs() || Instant.now().isAfter(patience))
                throw new AssertionError("does not serve: " + application.output());
            Thread.sleep(100);
        }
        return application;
    }

    private boolean isUp(int port) throws InterruptedException {
        try {
            URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
            return http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void askUntilItDies(int port, ChildApplication application, Collection<String> acknowledged) {
        try {
            while (application.runs()) acknowledged.add(ask(port));
        } catch (IOException killed) {
            // What was not acknowledged was not promised.
        } catch (AssertionError refused) {
            acknowledged.add(refused.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return the id of the kept answer */
    private String ask(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/questions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"question\": \"정수기 렌탈료 어디로 잡아요?\"}"))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response::body).isEqualTo(200);
        return JSON.readTree(response.body()).path("id").asString();
    }

    private static List<String> kept() {
        return database()
                .read(rows -> rows.sql("select id::text from exchanges")
                        .query(String.class)
                        .list());
    }

    private record Document(String id, int promised, int passages, int marks) {}

    private static List<Document> documents() {
        return database().read(rows -> rows.sql("""
                        select d.id, cardinality(v.contents) as promised, count(p.*) as passages,
                               count(distinct substring(p.text from 'mark[0-9]+')) as marks
                        from document d join version v on v.document = d.number
                        left join passage p on p.document = d.number and p.number = any(v.contents)
                        where v.origin like '%.jsonl' and v.state = 'IN_USE' group by d.id, v.number, v.contents
                        """).query(Document.class).list());
    }

    private static void assertWholeOrAbsent() {
        assertThat(documents()).allSatisfy(document -> {
            assertThat(document.passages()).isEqualTo(document.promised()).isGreaterThanOrEqualTo(PAGES);
            assertThat(document.marks()).as("texts of one import").isEqualTo(1);
        });
    }

    private static List<String> marksOf(String document) {
        return database()
                .read(rows -> rows.sql("""
                        select distinct substring(p.text from 'mark[0-9]+') as mark
                        from document d join span s on s.document = d.number
                        join passage p on p.document = d.number and p.number = s.passage
                        where d.id = ? and p.text ~ 'mark[0-9]+'
                        """).param(document).query(String.class).list());
    }

    private static LeftBehind database() {
        return new LeftBehind(data());
    }

    /** Three hundred pages that all carry one mark, another at every call. */
    private static Path guide(String name) throws IOException {
        String mark = "mark" + Math.abs(RANDOM.nextLong());
        Path file = Files.createDirectories(folder.resolve("guides")).resolve(name + ".jsonl");
        return Files.write(
                file,
                IntStream.rangeClosed(1, PAGES)
                        .mapToObj(page -> JSON.writeValueAsString(
                                java.util.Map.of("title", name + " 지침", "page", page, "text", text(page, mark))))
                        .toList());
    }

    /** Pages must differ: a line that stands on every page is read as a running head. */
    private static String text(int page, String mark) {
        return IntStream.range(0, 6)
                .mapToObj(line -> words(8) + " 처리합니다.")
                .collect(Collectors.joining("\n", words(4) + " " + mark + " " + page + "쪽\n", ""));
    }

    private static String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(RANDOM.nextInt(WORDS.size())) + (char) ('가' + RANDOM.nextInt(11_000)))
                .collect(Collectors.joining(" "));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
