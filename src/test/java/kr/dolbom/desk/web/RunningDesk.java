package kr.dolbom.desk.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.dolbom.Dolbom;
import kr.dolbom.database.TestDatabase;
import kr.dolbom.desk.FakeAnswers;
import kr.dolbom.governance.accounts.TestAccounts;
import kr.dolbom.governance.web.Caller;
import kr.dolbom.kernel.Role;
import kr.dolbom.knowledge.Library;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application with its server, a database of its own, hand-written answers and one imported page. */
@SpringBootTest(classes = Dolbom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({FakeAnswers.class, TestAccounts.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RunningDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What a provider of texts shows when it calls. */
    protected static final String HOOK_SECRET = "signature of the provider";

    private static final String MANUAL = """
            {"title": "2025 어린이집 재무회계 매뉴얼", "page": 63, "section": "수용비 및 수수료", "text": "수용비 및 수수료는 운영에 드는 자잘한 비용이다.\\n물품 임차료와 소규모 수선비는 수용비 및 수수료로 처리한다.\\n정수기·공기청정기 등의 대여료를 포함한다.\\n1년 넘게 쓰는 비품을 사는 값은 자산취득비이다."}
            """;

    @LocalServerPort
    protected int port;

    @Autowired
    protected Library library;

    @Autowired
    protected TestAccounts accounts;

    protected final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        DriverManagerDataSource database = TestDatabase.empty();
        Path data = Files.createTempDirectory("dolbom-desk");
        settings.add("dolbom.db.url", database::getUrl);
        settings.add("dolbom.db.user", database::getUsername);
        settings.add("dolbom.db.password", database::getPassword);
        settings.add("dolbom.data", data::toString);
        settings.add("dolbom.desk.requests-per-minute", () -> 5000);
        settings.add("dolbom.texting.provider.hook-secret", () -> HOOK_SECRET);
    }

    @BeforeAll
    void importTheManual() throws IOException {
        Path file = Files.createTempDirectory("manual").resolve("childcare-accounting-manual-2025.jsonl");
        Files.writeString(file, MANUAL);
        library.importAll(List.of(file), kr.dolbom.knowledge.ImportListener.SILENT);
    }

    /** Somebody new who is signed in. */
    protected Caller signIn(String organisation, Role... roles) {
        return new Caller(address("")).signIn(accounts.add(organisation, roles));
    }

    protected String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    protected HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    protected HttpResponse<String> post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    protected HttpResponse<String> form(String path, String fields, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    protected JsonNode asked(String question) {
        return json(post("/api/v1/questions", "{\"question\": \"" + question + "\"}"));
    }

    protected HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
