package kr.dolbom.outreach.line.drill;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A citizen's telephone: baresip, told what to do while it is on the call. */
public final class Telephone implements Closeable {

    private static final String[] MODULES = {"/usr/lib/baresip/modules", "/usr/local/lib/baresip/modules"};

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final int port;
    private final Peer peer;
    private final Socket orders;

    /** @param voice what it says when it answers: a sound file, at whose end it hangs up */
    public Telephone(Path folder, String number, Path voice) throws IOException, InterruptedException {
        this(folder, number, voice, "", "5-10");
    }

    /**
     * @param account more of what baresip knows of its account, each beginning with a semicolon
     * @param held frames it holds back to even out their coming, such as 5-10
     */
    public Telephone(Path folder, String number, Path voice, String account, String held)
            throws IOException, InterruptedException {
        this.folder = Files.createTempDirectory(folder, "telephone");
        port = Peer.port();
        int orderPort = Peer.port();
        int sound = 12_000 + 20 * ThreadLocalRandom.current().nextInt(190);
        Path config = Peer.filled(
                this.folder,
                "baresip.config",
                Map.of(
                        "PORT", String.valueOf(port),
                        "ORDERS", String.valueOf(orderPort),
                        "SOUND", String.valueOf(sound),
                        "SOUNDEND", String.valueOf(sound + 18),
                        "VOICE", voice.toString(),
                        "HELD", held,
                        "MODULES", modules(),
                        "FOLDER", this.folder.toString()));
        Files.move(config, this.folder.resolve("config"));
        Files.writeString(
                this.folder.resolve("accounts"),
                "<sip:" + number + "@127.0.0.1>;regint=0;answermode=auto;audio_codecs=PCMA/8000/1" + account + "\n");
        peer = Peer.start(this.folder, port, "baresip", "-f", this.folder.toString());
        orders = connected(orderPort);
    }

    public int port() {
        return port;
    }

    /** Orders travel as JSON in netstrings. */
    public void told(String command, String words) throws IOException {
        String order = "{\"command\":\"" + command + "\",\"params\":\"" + words + "\"}";
        byte[] bytes = order.getBytes(StandardCharsets.UTF_8);
        orders.getOutputStream().write((bytes.length + ":" + order + ",").getBytes(StandardCharsets.UTF_8));
        orders.getOutputStream().flush();
    }

    /** The file that grows with what it is told, from a call's first packet on; the newest one. */
    public Optional<Path> heard() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("dump-.*-dec\\.wav"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
    }

    /** What happens to it, as it tells it, until it is closed. */
    public void listen(Consumer<JsonNode> events) {
        Thread.ofVirtual().name("telephone").start(() -> {
            try {
                for (String told = told(); !told.isEmpty(); told = told()) {
                    JsonNode event = JSON.readTree(told);
                    if (event.path("event").asBoolean(false)) events.accept(event);
                }
            } catch (IOException closed) {
                // The telephone is gone, and so are its events.
            }
        });
    }

    private String told() throws IOException {
        InputStream in = orders.getInputStream();
        int length = 0;
        for (int digit = in.read(); digit >= '0' && digit <= '9'; digit = in.read()) length = 10 * length + digit - '0';
        return new String(in.readNBytes(length + 1), 0, length, StandardCharsets.UTF_8);
    }

    public String log() throws IOException {
        return peer.log();
    }

    private static Socket connected(int port) throws IOException, InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                return new Socket("127.0.0.1", port);
            } catch (IOException notYet) {
                if (tries == 100) throw notYet;
                Thread.sleep(20);
            }
        }
    }

    private static String modules() {
        return Stream.of(MODULES)
                .filter(folder -> Files.isDirectory(Path.of(folder)))
                .findFirst()
                .orElse(MODULES[0]);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        peer.close();
    }
}
