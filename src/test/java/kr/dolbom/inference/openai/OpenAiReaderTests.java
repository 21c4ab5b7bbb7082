package kr.dolbom.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import kr.dolbom.governance.Masking;
import kr.dolbom.inference.InferenceSettings.Reading;
import kr.dolbom.inference.Key;
import kr.dolbom.inference.Reader;
import kr.dolbom.inference.ReadingTask;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the shape of vLLM's and llama.cpp's. */
class OpenAiReaderTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReadingTask TASK =
            new ReadingTask("answer", "대답을 읽습니다.", "{\"type\":\"object\",\"required\":[\"reading\"]}");
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration REST = Duration.ofMillis(300);

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile byte[] answer = completion("{\"reading\":\"yes\"}", "stop");
    private volatile boolean waits;
    private volatile boolean drips;

    @AutoClose
    private final ModelServer server = new ModelServer(this::serve);

    @AfterEach
    void whoWaitsGoesOn() {
        go.countDown();
    }

    @Test
    void aTextIsReadIntoTheFormThatWasAskedFor() {
        JsonNode form = read(reader());
        assertThat(form.path("reading").asString()).isEqualTo("yes");
        JsonNode sent = JSON.readTree(requests.getFirst());
        assertThat(sent.path("model").asString()).isEqualTo("small");
        assertThat(sent.path("temperature").asInt()).isZero();
        assertThat(sent.path("stream").asBoolean(true)).isFalse();
        assertThat(sent.at("/messages/0/role").asString()).isEqualTo("system");
        assertThat(sent.at("/messages/0/content").asString()).isEqualTo("대답을 읽습니다.");
        assertThat(sent.at("/messages/1/role").asString()).isEqualTo("user");
        assertThat(sent.at("/response_format/type").asString()).isEqualTo("json_schema");
        assertThat(sent.at("/response_format/json_schema/name").asString()).isEqualTo("answer");
        assertThat(sent.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(sent.at("/response_format/json_schema/schema/required/0").asString())
                .isEqualTo("reading");
    }

    @Test
    void whatNamesAPersonDoesNotLeave() {
        read(reader());
        assertThat(JSON.readTree(requests.getFirst()).at("/messages/1/content").asString())
                .contains("[전화번호]")
                .doesNotContain("010-1234-5678");
    }

    @Test
    void aKeyThatIsWrongIsARefusalAndNoReasonToRest() {
        status = 401;
        Reader reader = reader();
        for (int time = 0; time < 6; time++) assertThat(failure(reader)).isEqualTo(Code.ENGINE_REFUSED);
        assertThat(requests).hasSize(6);
    }

    @Test
    void aServerThatIsOverrunOrBrokenIsLeftAloneAndTriedAgain() throws InterruptedException {
        Reader reader = reader();
        status = 429;
        assertThat(failure(reader)).isEqualTo(Code.ENGINE_UNREACHABLE);
        status = 500;
        for (int time = 0; time < 7; time++) assertThat(failure(reader)).isEqualTo(Code.ENGINE_UNREACHABLE);
        assertThat(requests).hasSize(4);
        status = 200;
        Thread.sleep(REST.plusMillis(100));
        assertThat(read(reader).path("reading").asString()).isEqualTo("yes");
    }

    @Test
    void rubbishIsNoForm() {
        for (String rubbish : List.of("<html>", "", "{}", "[]", "{\"choices\":[]}", "{\"choices\":null}", "null"))
            assertThat(failureOn(rubbish.getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.ENGINE_UNREADABLE);
        for (String content : List.of("네, 필요해 보입니다.", "", "\"yes\"", "[1]", "{\"reading\":\"ye"))
            assertThat(failureOn(completion(content, "stop"))).isEqualTo(Code.ENGINE_UNREADABLE);
    }

    @Test
    void whatWasCutOffOrRefusedIsNoForm() {
        assertThat(failureOn(completion("{\"reading\":\"yes\"}", "length"))).isEqualTo(Code.ENGINE_UNREADABLE);
        assertThat(failureOn(completion("{\"reading\":\"yes\"}", "content_filter")))
                .isEqualTo(Code.ENGINE_UNREADABLE);
        assertThat(failureOn(
                        "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":null,\"refusal\":\"no\"}}]}"
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Code.ENGINE_UNREADABLE);
    }

    @Test
    void aServerThatTalksRubbishIsLeftAloneToo() {
        answer = "<html>".getBytes(StandardCharsets.UTF_8);
        Reader reader = reader();
        for (int time = 0; time < 4; time++) assertThat(failure(reader)).isEqualTo(Code.ENGINE_UNREADABLE);
        assertThat(failure(reader)).isEqualTo(Code.ENGINE_UNREACHABLE);
        assertThat(requests).hasSize(4);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        assertThat(failureOn(completion("{\"reading\":\"" + "가".repeat(100_000) + "\"}", "stop")))
                .isEqualTo(Code.ENGINE_UNREACHABLE);
    }

    @Test
    void nobodyWaitsLongerThanTheyHavePatience() {
        waits = true;
        assertThat(timeUntilFailure()).isBetween(PATIENCE, PATIENCE.plusMillis(350));
    }

    @Test
    void anAnswerThatDripsInIsTooLateAsWell() {
        drips = true;
        assertThat(timeUntilFailure()).isBetween(PATIENCE, PATIENCE.plusMillis(350));
    }

    @Test
    void aServerThatIsNotThereIsToldAtOnce() {
        server.close();
        assertThat(timeUntilFailure()).isLessThan(PATIENCE);
    }

    @Test
    void whoWouldHaveToWaitForATurnDoesWithout() throws InterruptedException {
        waits = true;
        Reader reader = reader(1, Duration.ofSeconds(20));
        CompletableFuture<JsonNode> first =
                CompletableFuture.supplyAsync(() -> read(reader), Thread::startVirtualThread);
        while (requests.isEmpty()) Thread.sleep(1);
        assertThat(failure(reader)).isEqualTo(Code.ENGINE_BUSY);
        go.countDown();
        assertThat(first.join().isObject()).isTrue();
    }

    @Test
    void theKeyIsSentAndNotPrinted() {
        read(reader());
        assertThat(keys).containsExactly("Bearer secret");
        assertThat(settings(1, PATIENCE).toString()).doesNotContain("secret");
    }

    private Duration timeUntilFailure() {
        Reader reader = reader(8, PATIENCE);
        long begun = System.nanoTime();
        assertThat(failure(reader)).isEqualTo(Code.ENGINE_UNREACHABLE);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Code failureOn(byte[] rubbish) {
        answer = rubbish;
        return failure(reader());
    }

    private static Code failure(Reader reader) {
        try {
            read(reader);
        } catch (Problem problem) {
            return problem.code();
        }
        throw new AssertionError("it answered");
    }

    private static JsonNode read(Reader reader) {
        return reader.read(TASK, new Masking().mask("대답: 제 전화는 010-1234-5678이에요"));
    }

    private Reader reader() {
        return reader(8, Duration.ofSeconds(20));
    }

    private Reader reader(int atOnce, Duration patience) {
        return new OpenAiReader(settings(atOnce, patience));
    }

    private Reading settings(int atOnce, Duration patience) {
        return new Reading(server.url(), new Key("secret"), "small", patience, atOnce, REST);
    }

    private static byte[] completion(String content, String end) {
        return JSON.writeValueAsBytes(Map.of(
                "id",
                "chatcmpl-1",
                "object",
                "chat.completion",
                "model",
                "small",
                "choices",
                List.of(Map.of(
                        "index", 0, "finish_reason", end, "message", Map.of("role", "assistant", "content", content))),
                "usage",
                Map.of("prompt_tokens", 9, "completion_tokens", 12, "total_tokens", 21)));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            if (waits) go.await();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            if (drips) drip(exchange);
            else exchange.getResponseBody().write(answer);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void drip(HttpExchange exchange) throws IOException, InterruptedException {
        for (byte one : answer) {
            exchange.getResponseBody().write(one);
            exchange.getResponseBody().flush();
            Thread.sleep(50);
        }
    }
}
