package kr.dolbom.outreach.texting.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the provider's interface; what an answer means is decided by who asks. */
final class Provider implements AutoCloseable {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ProviderSettings settings;
    private final JsonMapper json;
    private final InstantSource clock;
    private final HttpClient http;

    Provider(ProviderSettings settings, JsonMapper json, InstantSource clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.answerWithin())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** @param body empty when the answer is no JSON */
    record Said(int status, JsonNode body) {
        boolean isSuccess() {
            return status == 200 && body.path("header").path("isSuccessful").asBoolean(false);
        }

        int resultCode() {
            return body.path("header").path("resultCode").asInt(0);
        }

        String code() {
            return "HTTP " + status + " "
                    + body.path("header").path("resultCode").asString("") + " "
                    + body.path("header").path("resultMessage").asString("");
        }
    }

    /** @param key the same for every try of one text; the provider refuses to send twice under one */
    Said send(String body, String key) throws IOException, InterruptedException {
        return said(request("")
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("X-NC-API-IDEMPOTENCY-KEY", key)
                .POST(BodyPublishers.ofString(body)));
    }

    Said result(String message) throws IOException, InterruptedException {
        return said(request("/" + message).GET());
    }

    /** The provider's name for what it was given under a key of ours in the last hours, if it was given it. */
    Optional<String> find(String key) throws IOException, InterruptedException {
        String query = "?startRequestDate=%s&endRequestDate=%s&recipientGroupingKey=%s"
                .formatted(minute(Duration.ofHours(-2)), minute(Duration.ofHours(1)), key);
        Said said = said(request(query).GET());
        if (!said.isSuccess()) return Optional.empty();
        return said.body()
                .path("messageSearchResultResponse")
                .path("messages")
                .valueStream()
                .filter(message ->
                        key.equals(message.path("recipientGroupingKey").asString("")))
                .findFirst()
                .flatMap(message -> name(message, message));
    }

    private String minute(Duration from) {
        return URLEncoder.encode(MINUTE.format(clock.instant().plus(from).atZone(SEOUL)), StandardCharsets.UTF_8);
    }

    /** A message goes by the request it came in and its place there; nothing without a request. */
    static Optional<String> name(JsonNode asked, JsonNode recipient) {
        String request = asked.path("requestId").asString("");
        return request.isEmpty()
                ? Optional.empty()
                : Optional.of(request + "/" + recipient.path("recipientSeq").asInt(1));
    }

    private HttpRequest.Builder request(String path) {
        URI uri = URI.create(settings.address() + "/alimtalk/v2.3/appkeys/" + settings.appKey() + "/messages" + path);
        return HttpRequest.newBuilder(uri).timeout(settings.answerWithin()).header("X-Secret-Key", settings.secret());
    }

    private Said said(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Said(answer.statusCode(), parsed(answer.body()));
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body.isBlank() ? "{}" : body);
        } catch (JacksonException noJson) {
            return json.readTree("{}");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
