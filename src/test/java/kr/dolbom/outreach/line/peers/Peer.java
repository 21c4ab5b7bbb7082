package kr.dolbom.outreach.line.peers;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A program of somebody else's at the other end of the line. */
final class Peer implements Closeable {

    private final Process process;
    private final Path log;

    private Peer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it and waits until it listens. */
    static Peer start(Path folder, int listens, String... words) throws Exception {
        Path log = Files.createTempFile(folder, "peer", ".log");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        Peer peer = new Peer(process, log);
        for (int tries = 0; tries < 250; tries++) {
            if (isTaken(listens)) return peer;
            if (!process.isAlive()) break;
            Thread.sleep(20);
        }
        peer.close();
        throw new IOException(words[0] + " did not start: " + Files.readString(log, StandardCharsets.ISO_8859_1));
    }

    /** What a refusal carries back: the way its call came, straight or through a border. */
    static final Map<String, String> STRAIGHT = Map.of("VIAS", "      Via: [$via]");

    static final Map<String, String> THROUGH_A_BORDER = Map.of("VIAS", "      Via: [$via]\n      Via: [$second]");

    /** One of sipp that plays this scenario once. */
    static Peer sipp(Path folder, int port, String scenario, Map<String, String> words, String... more)
            throws Exception {
        Path file = filled(folder, scenario, words);
        String[] start = {
            "sipp",
            "-sf",
            file.toString(),
            "-i",
            "127.0.0.1",
            "-p",
            String.valueOf(port),
            "-mi",
            "127.0.0.1",
            "-m",
            "1",
            "-nostdin",
            "-timeout",
            "30s",
            "-mp",
            String.valueOf(sound()),
            "-trace_err",
            "-aa"
        };
        String[] all = java.util.Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return start(folder, port, all);
    }

    /** A file of the test's own with its words filled in. */
    static Path filled(Path folder, String name, Map<String, String> words) throws IOException {
        try (var in = Peer.class.getResourceAsStream("/telephony/" + name)) {
            String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet())
                text = text.replace("@" + word.getKey() + "@", word.getValue());
            return Files.writeString(folder.resolve(name), text);
        }
    }

    /** A port nobody has at the moment, for signals over either transport; below those that systems give out. */
    static int port() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(27_000, 30_000);
            if (!isTaken(port)) return port;
        }
        throw new IOException("no free port");
    }

    private static int sound() {
        return 16_000 + 4 * ThreadLocalRandom.current().nextInt(900);
    }

    /** How the program judged the call: zero when it went as its scenario says. */
    int ending() throws Exception {
        if (!process.waitFor(15, TimeUnit.SECONDS)) throw new IOException("still running: " + log());
        return process.exitValue();
    }

    String log() throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }

    /** Looked up and not tried out: trying would take the port away from who is about to have it. */
    private static boolean isTaken(int port) throws IOException {
        String local = String.format(":%04X", port);
        // This JVM's own sockets stand in the tables of IPv6, whatever their address.
        for (String table : new String[] {"udp", "tcp", "udp6", "tcp6"})
            for (String line : Files.readAllLines(Path.of("/proc/net", table)))
                if (line.strip().split(" +")[1].endsWith(local)) return true;
        return false;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
