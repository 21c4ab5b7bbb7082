package kr.dolbom.governance.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The npm package oidc-provider in a process of its own, and somebody who walks through it with a browser. */
final class RealProvider implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src/test/oidc/provider.mjs");
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]*/interaction/[^\"]+)\"");

    private final Process process;
    private final int port;

    private RealProvider(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether Node and the package are here; the build brings both. */
    static boolean isInstalled() {
        return Files.isDirectory(Path.of("node_modules/oidc-provider"));
    }

    static RealProvider start(int port, String redirect) throws IOException {
        Process process = new ProcessBuilder("node", SCRIPT.toString(), String.valueOf(port), redirect)
                .redirectErrorStream(true)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine())
            if (line.equals("open")) return new RealProvider(process, port);
        throw new IOException("the provider did not open");
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void tamper(String how) throws IOException, InterruptedException {
        new Walk("").get("http://127.0.0.1:" + port + "/tamper?" + how);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }

    /** Somebody with a browser. */
    static final class Walk {
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
        private final String desk;
        private String callback = "";

        Walk(String desk) {
            this.desk = desk;
        }

        /** @return what the desk says when the provider has sent the person back */
        HttpResponse<String> signIn(String name) throws IOException, InterruptedException {
            return back(callback(name));
        }

        /** @return the address the provider sends the person back to */
        String callback(String name) throws IOException, InterruptedException {
            HttpResponse<String> at = get(desk + "/oauth2/authorization/dolbom");
            for (int step = 0; step < 20; step++) {
                Optional<String> next = at.headers()
                        .firstValue("Location")
                        .map(at.uri()::resolve)
                        .map(URI::toString);
                if (next.isPresent() && next.get().startsWith(desk + "/login/")) return callback = next.get();
                Matcher form = FORM.matcher(at.body());
                if (next.isPresent()) at = get(next.get());
                else if (form.find()) at = post(at.uri().resolve(form.group(1)).toString(), fields(at.body(), name));
                else return at.uri().toString();
            }
            throw new IllegalStateException("the provider never sends the person back");
        }

        HttpResponse<String> back(String address) throws IOException, InterruptedException {
            return get(address);
        }

        String lastCallback() {
            return callback;
        }

        HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }

        private HttpResponse<String> post(String address, String fields) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.ofString());
        }

        private static String fields(String page, String name) {
            return page.contains("value=\"login\"") ? "prompt=login&login=" + name + "&password=any" : "prompt=consent";
        }
    }
}
