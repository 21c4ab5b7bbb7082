package kr.dolbom.outreach.talk.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Wav;
import kr.dolbom.outreach.dialogue.AnswerReader.Proposal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Engines stood in for: real HTTP in the shape of OpenAI's, but what they say and hear is {@link TextInSound}, and the
 * one that reads knows {@link OpenAnswers}. They take as long as an engine on the same machine would, and can be told to fail.
 */
public final class StandInEngines implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int USUAL_RATE = 24_000;
    /** What stands before the household's words. */
    private static final String ANSWER = "대답: ";

    private final HttpServer server;
    private final Duration shortest;
    private final Duration longest;
    private final int rate;
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> wasRead = ConcurrentHashMap.newKeySet();
    private volatile int status = 200;

    /** Takes between the shortest and the longest time for an answer. */
    public StandInEngines(Duration shortest, Duration longest) {
        this(shortest, longest, USUAL_RATE);
    }

    /** @param rate samples a second of what they say */
    public StandInEngines(Duration shortest, Duration longest, int rate) {
        this.shortest = shortest;
        this.longest = longest;
        this.rate = rate;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/audio/speech", this::speak);
        server.createContext("/v1/audio/transcriptions", this::transcribe);
        server.createContext("/v1/chat/completions", this::read);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often they were asked for anything. */
    public int asked() {
        return asked.get();
    }

    /** Whether these words were laid before the one that reads. */
    boolean wasToRead(String words) {
        return wasRead.contains(words);
    }

    /** Answers so from now on: 200, or a failure. */
    public void answerWith(int status) {
        this.status = status;
    }

    private void speak(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = JSON.readTree(exchange.getRequestBody()).path("input").asString();
            answer(exchange, "audio/wav", Wav.write(TextInSound.say(text, rate), 1, rate));
        }
    }

    private void transcribe(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] file = file(exchange.getRequestBody().readAllBytes());
            String words = Wav.read(file).map(StandInEngines::heard).orElse("");
            List<Map<String, Double>> segments = List.of(Map.of("avg_logprob", -0.05, "no_speech_prob", 0.01));
            answer(exchange, "application/json", JSON.writeValueAsBytes(Map.of("text", words, "segments", segments)));
        }
    }

    private void read(HttpExchange exchange) throws IOException {
        try (exchange) {
            String given = JSON.readTree(exchange.getRequestBody())
                    .at("/messages/1/content")
                    .asString();
            String words = given.substring(given.indexOf(ANSWER) + ANSWER.length());
            wasRead.add(words);
            Map<String, ?> message = Map.of("role", "assistant", "content", form(OpenAnswers.read(words)));
            Map<String, ?> choice = Map.of("finish_reason", "stop", "message", message);
            answer(exchange, "application/json", JSON.writeValueAsBytes(Map.of("choices", List.of(choice))));
        }
    }

    private static String form(Proposal proposal) {
        String reading = proposal.reading().name().toLowerCase(Locale.ROOT);
        return JSON.writeValueAsString(Map.of("reading", reading, "danger", "none", "words", proposal.quote()));
    }

    private static String heard(Sound sound) {
        return TextInSound.hear(sound.samples()).stream()
                .map(TextInSound.Text::words)
                .collect(Collectors.joining(" "));
    }

    /** The part of the form that is a WAV file; what follows it does not matter to whoever reads its header. */
    private static byte[] file(byte[] form) {
        String asLatin = new String(form, StandardCharsets.ISO_8859_1);
        int from = Math.max(0, asLatin.indexOf("RIFF"));
        return asLatin.substring(from).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        asked.incrementAndGet();
        try {
            Thread.sleep(Duration.ofMillis(
                    ThreadLocalRandom.current().nextLong(shortest.toMillis(), longest.toMillis() + 1)));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
        if (status == 200) exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
