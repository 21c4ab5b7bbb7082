package kr.dolbom.outreach.texting.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the provider's interface as its public documentation shows it; written by us, so it proves no more than that. */
final class StandIn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the next requests meet, before everything is well again: a status, SILENCE, or SILENCE_AFTER taking it. */
    enum Trouble {
        BAD_REQUEST(400),
        WRONG_KEY(401),
        TOO_MANY(429),
        BROKEN(500),
        AWAY(503),
        SILENCE(0),
        SILENCE_AFTER(0);

        final int status;

        Trouble(int status) {
            this.status = status;
        }
    }

    final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    final Deque<Trouble> troubles = new ArrayDeque<>();
    /** Whether it does not show yet, in answers to searches, what it has taken. */
    volatile boolean knowsNothing;

    final Map<String, String> results = new ConcurrentHashMap<>();
    private final HttpServer server;

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/alimtalk/v2.3/appkeys/app/messages", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"secret".equals(exchange.getRequestHeaders().getFirst("X-Secret-Key")))
                say(exchange, 401, failure(-1, "secret key"));
            else if (exchange.getRequestMethod().equals("GET")) result(exchange);
            else send(exchange);
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("X-NC-API-IDEMPOTENCY-KEY");
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        Trouble trouble = next();
        if (trouble == Trouble.SILENCE) return;
        if (trouble != null && trouble.status > 0) {
            say(exchange, trouble.status, failure(-trouble.status, trouble.name()));
            return;
        }
        if (keys.contains(key)) {
            say(
                    exchange,
                    200,
                    failure(-1005, "The same 'X-NC-API-IDEMPOTENCY-KEY' was used within the last 10 minute."));
            return;
        }
        keys.add(key);
        taken.add(body);
        if (trouble == Trouble.SILENCE_AFTER) return;
        say(exchange, 200, """
                {"header":{"resultCode":0,"resultMessage":"SUCCESS","isSuccessful":true},
                 "message":{"requestId":"R%d","senderGroupingKey":null,"sendResults":[
                   {"recipientSeq":1,"recipientNo":"","resultCode":0,"resultMessage":"SUCCESS"}]}}""".formatted(taken.size()));
    }

    private synchronized Trouble next() {
        return troubles.poll();
    }

    private void result(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/messages")) {
            search(exchange);
            return;
        }
        String id = path.substring(path.indexOf("messages/") + 9);
        say(exchange, 200, """
                {"header":{"resultCode":0,"resultMessage":"SUCCESS","isSuccessful":true},"message":%s}""".formatted(
                        results.getOrDefault(id, "{\"messageStatus\":\"READY\",\"resendStatus\":\"RSC01\"}")));
    }

    /** A search names a time and may name the key it was given with the recipient. */
    private void search(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        boolean timed = query.matches("startRequestDate=\\S+.\\d\\d:\\d\\d&endRequestDate=\\S+.\\d\\d:\\d\\d&.*");
        String key = query.replaceAll(".*recipientGroupingKey=", "");
        StringBuilder found = new StringBuilder();
        for (int i = 0; timed && !knowsNothing && i < taken.size(); i++)
            if (taken.get(i)
                    .path("recipientList")
                    .path(0)
                    .path("recipientGroupingKey")
                    .asString("")
                    .equals(key))
                found.append("{\"requestId\":\"R%d\",\"recipientSeq\":1,\"recipientGroupingKey\":\"%s\"}"
                        .formatted(i + 1, key));
        say(exchange, 200, """
                {"header":{"resultCode":0,"resultMessage":"SUCCESS","isSuccessful":true},
                 "messageSearchResultResponse":{"messages":[%s],"totalCount":1}}""".formatted(found));
    }

    private static String failure(int code, String message) {
        return "{\"header\":{\"resultCode\":%d,\"resultMessage\":\"%s\",\"isSuccessful\":false}}"
                .formatted(code, message);
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
