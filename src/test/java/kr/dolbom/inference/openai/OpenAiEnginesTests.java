package kr.dolbom.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.dolbom.inference.Engines;
import kr.dolbom.inference.InferenceSettings;
import kr.dolbom.inference.InferenceSettings.Listening;
import kr.dolbom.inference.InferenceSettings.Reading;
import kr.dolbom.inference.InferenceSettings.Speaking;
import kr.dolbom.inference.Key;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Transcript;
import kr.dolbom.inference.Wav;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OpenAiEnginesTests {

    private static final Sound TONE = new Sound(new short[8_000]);
    private static final String HEARD =
            "{\"text\":\" 네, 좋아요. \",\"segments\":[{\"avg_logprob\":-0.2,\"no_speech_prob\":0.1}]}";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch two = new CountDownLatch(2);
    private final CountDownLatch go = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile byte[] answer = HEARD.getBytes(StandardCharsets.UTF_8);
    private volatile boolean waits;

    @AutoClose
    private final ModelServer server = new ModelServer(this::serve);

    @Test
    void anAnswerIsSentAsAFileWithTheQuestionAsItsHint() {
        Transcript heard = engines().transcriber().orElseThrow().transcribe(TONE, "병원에 가시나요?");
        assertThat(heard.text()).isEqualTo("네, 좋아요.");
        assertThat(heard.confidence()).isBetween(0.73, 0.74);
        assertThat(requests.getFirst())
                .contains("POST /v1/audio/transcriptions", "Bearer secret", "name=\"language\"\r\n\r\nko\r\n")
                .contains("verbose_json", "병원에 가시나요?", "filename=\"answer.wav\"", "RIFF");
    }

    @Test
    void anEngineThatDoesNotSayHowSureItIsIsTakenAsConfigured() {
        answer = "{\"text\":\"아니요\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(engines().transcriber().orElseThrow().transcribe(TONE, "").confidence())
                .isEqualTo(0.8);
    }

    @Test
    void nothingHeardIsNothing() {
        answer = "{\"text\":\"\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(engines().transcriber().orElseThrow().transcribe(TONE, "")).isEqualTo(Transcript.NOTHING);
    }

    @Test
    void aTextComesBackAsSoundForTheLine() {
        answer = Wav.write(new short[24_000], 1, 24_000);
        assertThat(engines().speaker().orElseThrow().speak("안녕하세요", "").samples())
                .hasSize(8_000);
        assertThat(requests.getFirst()).contains("POST /v1/audio/speech", "\"voice\":\"alloy\"", "\"input\":\"안녕하세요\"");
    }

    @Test
    void bareSamplesAreTakenAtTheConfiguredRate() {
        answer = new byte[48_000];
        assertThat(engines().speaker().orElseThrow().speak("안녕하세요", "yuna").samples())
                .hasSize(8_000);
    }

    @Test
    void whatIsNotInThisShapeIsToldAsSuch() {
        answer = "<html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> engines().transcriber().orElseThrow().transcribe(TONE, ""))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.ENGINE_UNREADABLE));
    }

    @Test
    void aRefusalIsToldAndDoesNotSwitchTheEngineOff() {
        Engines engines = engines();
        status = 401;
        for (int time = 0; time < 6; time++) assertThat(failure(engines)).isEqualTo(Code.ENGINE_REFUSED);
        assertThat(requests).hasSize(6);
    }

    @Test
    void anEngineThatFailsIsLeftAloneAndComesBack() throws InterruptedException {
        Engines engines = engines();
        status = 503;
        for (int time = 0; time < 8; time++) assertThat(failure(engines)).isEqualTo(Code.ENGINE_UNREACHABLE);
        assertThat(requests).hasSize(4);
        status = 200;
        Thread.sleep(120);
        assertThat(engines.transcriber().orElseThrow().transcribe(TONE, "").text())
                .isEqualTo("네, 좋아요.");
    }

    @Test
    void itIsAskedOnlySoMuchAtOnce() throws InterruptedException {
        Engines engines = engines();
        waits = true;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 8; caller++)
                callers.submit(() -> engines.transcriber().orElseThrow().transcribe(TONE, ""));
            assertThat(two.await(5, TimeUnit.SECONDS)).isTrue();
            go.countDown();
        }
        assertThat(most).hasValue(2);
        assertThat(requests).hasSize(8);
    }

    @Test
    void withoutAnAddressThereIsNoEngine() {
        Engines none = OpenAiEngines.engines(new InferenceSettings(listening(""), speaking(""), reading("")));
        assertThat(none.transcriber()).isEmpty();
        assertThat(none.speaker()).isEmpty();
        assertThat(none.reader()).isEmpty();
    }

    @Test
    void theKeyIsNotPrinted() {
        assertThat(listening("http://127.0.0.1").toString()).doesNotContain("secret");
    }

    private static Code failure(Engines engines) {
        try {
            engines.transcriber().orElseThrow().transcribe(TONE, "");
        } catch (Problem problem) {
            return problem.code();
        }
        throw new AssertionError("it answered");
    }

    private Engines engines() {
        String url = server.url();
        return OpenAiEngines.engines(
                new InferenceSettings(listening(url), speaking(url), reading("")), Duration.ofMillis(100));
    }

    private static Listening listening(String url) {
        return new Listening(url, new Key("secret"), "whisper-1", "ko", Duration.ofSeconds(5), 2, 0.8);
    }

    private static Speaking speaking(String url) {
        return new Speaking(url, new Key(""), "tts-1", "alloy", Duration.ofSeconds(5), 2, 24_000);
    }

    private static Reading reading(String url) {
        return new Reading(url, new Key(""), "", Duration.ofSeconds(1), 1, Duration.ofSeconds(1));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            two.countDown();
            String auth = exchange.getRequestHeaders().getFirst("Authorization");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (waits) go.await();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + auth + "\n" + body);
            running.decrementAndGet();
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
