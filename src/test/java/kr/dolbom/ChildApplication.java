package kr.dolbom;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The real application in a process of its own, as a person starts it, so that it can be killed. */
final class ChildApplication implements AutoCloseable {

    private static final long LIMIT_SECONDS = 90;

    private final Process process;
    private final Path output;

    private ChildApplication(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildApplication start(Path data, String... words) {
        try {
            Path output = Files.createTempFile(data.getParent(), "output", ".txt");
            Process process = new ProcessBuilder(command(data, words))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new ChildApplication(process, output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(Path data, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Ddolbom.db.binaries=" + Path.of("target/postgres").toAbsolutePath(),
                "-Ddolbom.packs=" + Path.of("packs").toAbsolutePath(),
                "-Ddolbom.desk.requests-per-minute=1000000",
                "-cp",
                classPath(),
                "kr.dolbom.Dolbom",
                "--data",
                data.toString()));
        command.addAll(List.of(words));
        return command;
    }

    private static String classPath() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    boolean runs() {
        return process.isAlive();
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for the end and tells the exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException("hangs: " + output());
        return process.exitValue();
    }

    /** Asks it to end, as Ctrl+C does. */
    void stop() throws InterruptedException {
        process.destroy();
        ended();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) kill();
    }
}
