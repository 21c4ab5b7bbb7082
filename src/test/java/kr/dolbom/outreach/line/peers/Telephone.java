package kr.dolbom.outreach.line.peers;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** A citizen's telephone: baresip, told what to do while it is on the call. */
final class Telephone implements Closeable {

    private static final String[] MODULES = {"/usr/lib/baresip/modules", "/usr/local/lib/baresip/modules"};

    private final Path folder;
    private final int port;
    private final Peer peer;
    private final Socket orders;

    Telephone(Path folder, String number, Path voice) throws Exception {
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
                        "MODULES", modules(),
                        "FOLDER", this.folder.toString()));
        Files.move(config, this.folder.resolve("config"));
        Files.writeString(
                this.folder.resolve("accounts"),
                "<sip:" + number + "@127.0.0.1>;regint=0;answermode=auto;audio_codecs=PCMA/8000/1\n");
        peer = Peer.start(this.folder, port, "baresip", "-f", this.folder.toString());
        orders = connected(orderPort);
    }

    int port() {
        return port;
    }

    /** Orders travel as JSON in netstrings. */
    void told(String command, String words) throws IOException {
        String order = "{\"command\":\"" + command + "\",\"params\":\"" + words + "\"}";
        byte[] bytes = order.getBytes(StandardCharsets.UTF_8);
        orders.getOutputStream().write((bytes.length + ":" + order + ",").getBytes(StandardCharsets.UTF_8));
        orders.getOutputStream().flush();
    }

    /** What came out of it: what it was told by us. */
    Voice heard() throws IOException {
        String log = log();
        try (Stream<Path> files = Files.list(folder)) {
            return Voice.wav(files.filter(file -> file.getFileName().toString().matches("dump-.*-dec\\.wav"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("nothing was kept: " + log)));
        }
    }

    String log() throws IOException {
        return peer.log();
    }

    private static Socket connected(int port) throws Exception {
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
