package kr.dolbom.evaluation.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final HttpServer server = opened();

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void everyQuestionIsAskedAsOftenAsTheNextOnceOnAllThreads() throws InterruptedException {
        Bench.Speed speed = new Bench(List.of("가", "나"), heard::add).run(4, 100, LONG);

        assertThat(speed.answers()).isEqualTo(100);
        assertThat(heard).hasSize(100).filteredOn("가"::equals).hasSize(50);
    }

    @Test
    void timeEndsARunThatWouldNotEnd() throws InterruptedException {
        Bench.Speed speed = new Bench(List.of("가"), heard::add).run(2, Integer.MAX_VALUE, Duration.ofMillis(50));

        assertThat(speed.answers()).isPositive().isLessThan(Integer.MAX_VALUE);
    }

    @Test
    void whoWaitsCostsTheProcessorNothing() throws InterruptedException {
        Bench.Speed speed = new Bench(List.of("가"), question -> sleep()).run(2, 10, LONG);

        assertThat(speed.p50Millis()).isGreaterThanOrEqualTo(19);
        assertThat(speed.cpuMillis()).isLessThan(10);
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aPercentileIsTheTimeWithinWhichThatShareCame() {
        double[] sorted = new double[200];
        for (int i = 0; i < sorted.length; i++) sorted[i] = i + 1;

        assertThat(Bench.percentile(sorted, 0.50)).isEqualTo(100);
        assertThat(Bench.percentile(sorted, 0.99)).isEqualTo(198);
    }

    @Test
    void aFailureEndsTheRunAsItself() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Bench(List.of("가"), any -> {
                            throw new Problem(Code.BENCH_REFUSED, 429);
                        })
                        .run(2, 10, LONG));
    }

    @Test
    void aDeskOnThisMachineIsAskedOverHttp() {
        answer(200);
        try (HttpDesk desk = new HttpDesk(url())) {
            desk.accept("정수기 \"렌탈\"");
        }
        assertThat(heard).containsExactly("/api/v1/questions {\"question\":\"정수기 \\\"렌탈\\\"\"}");
    }

    @Test
    void aDeskThatRefusesEndsTheBench() {
        answer(429);
        try (HttpDesk desk = new HttpDesk(url())) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> desk.accept("가"))
                    .satisfies(problem -> assertThat(problem.text()).contains("429", "REQUESTSPERMINUTE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:8080", "https://localhost", "file:///etc/passwd", "localhost:8080"})
    void onlyThisMachineIsPutUnderLoad(String url) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new HttpDesk(URI.create(url)))
                .extracting(Problem::code)
                .isEqualTo(Code.BENCH_NOT_LOCAL);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static HttpServer opened() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void answer(int status) {
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
