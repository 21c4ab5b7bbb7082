package kr.dolbom.governance.web;

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
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.governance.accounts.TestAccounts;
import kr.dolbom.governance.accounts.TestAccounts.TestPerson;

/** Somebody at a browser without a screen: keeps cookies, sends the token of the last page along, follows no redirect. */
public final class Caller {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String base;
    private String token = "";

    public Caller(String base) {
        this.base = base;
    }

    /** Signs in with everything the person has. */
    public Caller signIn(TestPerson person) {
        HttpResponse<String> next = password(person.login(), TestAccounts.PASSWORD);
        if (place(next).equals("/sign-in/code")) next = code(person.code());
        if (next.statusCode() != 302 || place(next).startsWith("/sign-in"))
            throw new IllegalStateException("not signed in: " + next.statusCode() + " " + place(next));
        get("/account");
        return this;
    }

    public HttpResponse<String> password(String login, String password) {
        get("/sign-in");
        return form("/sign-in", "login", login, "password", password);
    }

    public HttpResponse<String> code(String code) {
        get("/sign-in/code");
        return form("/sign-in/code", "code", code);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** @param fields names and values in turn */
    public HttpResponse<String> form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2)
            body.append(fields[i]).append('=').append(encoded(fields[i + 1])).append('&');
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) token = found.group(1);
            return response;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html,*/*;q=0.8");
        return cookies.isEmpty() ? request : request.header("Cookie", cookie());
    }

    /** All cookies as a header carries them. */
    public String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public String token() {
        return token;
    }

    public static String place(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+", "");
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie.getValue());
        }
    }
}
