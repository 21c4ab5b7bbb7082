package kr.dolbom.evaluation.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes JSON may write letters as numbers; the drill must see what the model sees. */
class ModelSinkTests {

    @TempDir
    Path folder;

    @Test
    void whatAModelIsSentIsFoundThoughItsLettersAreWrittenAsNumbers() throws Exception {
        Path file = folder.resolve("models.txt");
        try (ModelSink sink = ModelSink.open(file)) {
            String read = post(sink.url() + "/v1/chat/completions", "{\"content\":\"\\uae40\\ubbfc\\uc900\"}");
            post(sink.url() + "/v1/audio/speech", "{\"input\":\"\\ubc15\\uc11c\\uc5f0\"}");
            post(sink.url() + "/v1/audio/transcriptions", "prompt: 이지우");
            assertThat(read).contains("unsure");
            assertThat(sink.read()).isOne();
        }
        assertThat(Files.readString(file)).contains("김민준", "박서연", "이지우");
    }

    private static String post(String address, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
