package kr.dolbom.evaluation.masking;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for the text model and both speech engines, and writes down what each of them is sent. */
final class ModelSink implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A tenth of a second of silence, as bare samples. */
    private static final byte[] SILENCE = new byte[4_800];

    private final HttpServer server;
    private final Path file;
    private final AtomicInteger read = new AtomicInteger();

    private ModelSink(HttpServer server, Path file) {
        this.server = server;
        this.file = file;
    }

    static ModelSink open(Path file) {
        try {
            ModelSink sink = new ModelSink(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), file);
            sink.begin();
            return sink;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void begin() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::read);
        server.createContext("/v1/audio/speech", exchange -> {
            keep(unescaped(exchange));
            answer(exchange, SILENCE);
        });
        server.createContext("/v1/audio/transcriptions", exchange -> {
            keep(exchange.getRequestBody().readAllBytes());
            answer(exchange, JSON.writeValueAsBytes(Map.of("text", "네")));
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many answers it was given to read. */
    int read() {
        return read.get();
    }

    /** To it nothing is ever clear. */
    private void read(HttpExchange exchange) throws IOException {
        keep(unescaped(exchange));
        String form = JSON.writeValueAsString(Map.of("reading", "unsure", "danger", "none", "words", ""));
        Map<String, ?> choice = Map.of("finish_reason", "stop", "message", Map.of("content", form));
        read.incrementAndGet();
        answer(exchange, JSON.writeValueAsBytes(Map.of("choices", List.of(choice))));
    }

    /** Whoever writes JSON may write any letter as its number. */
    private static byte[] unescaped(HttpExchange exchange) {
        return JSON.readTree(exchange.getRequestBody()).toString().getBytes(StandardCharsets.UTF_8);
    }

    private synchronized void keep(byte[] sent) throws IOException {
        Files.write(file, sent, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
