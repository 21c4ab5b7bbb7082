package kr.dolbom.inference.openai;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import kr.dolbom.inference.Key;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;

/**
 * One model server. Asks it only so much at once, leaves it alone for a while when it fails again and again, and never
 * writes down what was sent or came back. It follows nobody elsewhere: what is sent goes to the configured address.
 */
final class Server {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    private final URI base;
    private final Key key;
    private final Limits limits;
    private final HttpClient http;
    private final Bulkhead bulkhead;
    private final CircuitBreaker circuit;

    Server(String url, Key key, Limits limits) {
        this.base = URI.create(url.endsWith("/") ? url : url + "/");
        this.key = key;
        this.limits = limits;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build();
        this.bulkhead = Bulkhead.of(
                base.getHost(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.atOnce())
                        .maxWaitDuration(limits.turn())
                        .build());
        this.circuit = CircuitBreaker.of(base.getHost(), whenToRest(limits.rest()));
    }

    /**
     * @param reading makes something of the answer, or says that it is {@link Code#ENGINE_UNREADABLE}
     * @throws Problem when the server cannot be reached, is busy, refuses, or talks rubbish
     */
    <T> T post(String path, String contentType, BodyPublisher body, Function<byte[], T> reading) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", contentType)
                .POST(body);
        if (key.isGiven()) request.header("Authorization", "Bearer " + key.value());
        return guarded(() -> reading.apply(send(request.build())));
    }

    private <T> T guarded(Callable<T> asking) {
        try {
            return Bulkhead.decorateCallable(bulkhead, CircuitBreaker.decorateCallable(circuit, asking))
                    .call();
        } catch (BulkheadFullException busy) {
            throw new Problem(Code.ENGINE_BUSY, busy, base.getHost());
        } catch (CallNotPermittedException | IOException away) {
            throw new Problem(Code.ENGINE_UNREACHABLE, away, base.getHost());
        } catch (RuntimeException ours) {
            throw ours;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(Code.ENGINE_UNREACHABLE, stopped, base.getHost());
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                inTime(http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.largest())));
        int status = response.statusCode();
        if (status == 429 || status >= 500) throw new IOException("HTTP " + status);
        if (status != 200) throw new Problem(Code.ENGINE_REFUSED, base.getHost(), status);
        return response.body();
    }

    /** The time-out of a request ends with the head of its answer; a body may drip for ever. */
    private <T> T inTime(CompletableFuture<T> answer) throws IOException, InterruptedException {
        try {
            return answer.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new HttpTimeoutException("no whole answer in time");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException away ? away : new IOException(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** A refusal is about one request or the configuration; only what an ailing server does makes it rest. */
    private static CircuitBreakerConfig whenToRest(Duration rest) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(4)
                .failureRateThreshold(50)
                .waitDurationInOpenState(rest)
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordException(Server::isAiling)
                .build();
    }

    private static boolean isAiling(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof Problem problem && problem.code() == Code.ENGINE_UNREADABLE;
    }
}
