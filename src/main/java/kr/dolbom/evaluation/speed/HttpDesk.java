package kr.dolbom.evaluation.speed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import tools.jackson.databind.json.JsonMapper;

/** A running desk on this machine, asked over HTTP; the answer is read whole. */
public final class HttpDesk implements Consumer<String>, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI questions;

    /** @param url of a desk on this machine; nobody else's server is put under load */
    public HttpDesk(URI url) {
        if (!isThisMachine(url)) throw new Problem(Code.BENCH_NOT_LOCAL, url);
        this.questions = url.resolve("/api/v1/questions");
    }

    private static boolean isThisMachine(URI url) {
        try {
            return "http".equals(url.getScheme())
                    && url.getHost() != null
                    && InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public void accept(String question) {
        HttpRequest request = HttpRequest.newBuilder(questions)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("question", question))))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new Problem(Code.BENCH_REFUSED, answer.statusCode());
        } catch (IOException failure) {
            throw new Problem(Code.BENCH_UNREACHABLE, failure, questions);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(Code.BENCH_UNREACHABLE, stopped, questions);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
