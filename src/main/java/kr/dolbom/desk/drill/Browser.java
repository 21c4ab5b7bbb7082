package kr.dolbom.desk.drill;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser without a screen: keeps cookies, carries the forms' token, and goes to whichever node is up. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";

    Browser(HttpClient client) {
        this.client = client;
    }

    public HttpResponse<String> get(String node, String path) throws IOException, InterruptedException {
        return send(request(node, path).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> form(String node, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return form(node, path, List.copyOf(fields.entrySet()));
    }

    /** A form some of whose fields have several values. */
    public HttpResponse<String> form(String node, String path, List<Map.Entry<String, String>> fields)
            throws IOException, InterruptedException {
        String body = fields.stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(node, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form with a file and nothing else. */
    public HttpResponse<String> file(String node, String path, String field, String name, String content)
            throws IOException, InterruptedException {
        String body =
                "--part\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n".formatted(field, name)
                        + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--part--\r\n";
        return send(request(node, path)
                .header("Content-Type", "multipart/form-data; boundary=part; charset=UTF-8")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    /** @return the answer with its status; a body that is no JSON is an empty one */
    Told post(String node, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return told(send(request(node, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    Told read(String node, String path) throws IOException, InterruptedException {
        return told(
                send(request(node, path).header("Accept", "application/json").GET()));
    }

    record Told(int status, JsonNode body) {
        String text(String name) {
            return body.path(name).asString("");
        }
    }

    HttpRequest.Builder request(String node, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(node + path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) request.header("Cookie", cookie());
        if (!token.isEmpty()) request.header("X-CSRF-TOKEN", token);
        return request;
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) token = found.group(1);
        return response;
    }

    private void keep(String header) {
        List<HttpCookie> sent = HttpCookie.parse(header);
        for (HttpCookie cookie : sent) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static Told told(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Told(response.statusCode(), JSON.readTree(json ? response.body() : "{}"));
    }
}
