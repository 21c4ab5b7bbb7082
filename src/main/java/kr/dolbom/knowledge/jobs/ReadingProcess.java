package kr.dolbom.knowledge.jobs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import kr.dolbom.knowledge.reading.ReadingAnswer;
import kr.dolbom.knowledge.reading.ReadingRequest;
import org.springframework.util.unit.DataSize;

/** A child that reads files for us, as long as it lives; what it says is believed in our own types only. */
final class ReadingProcess implements AutoCloseable {

    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("maxdepth=40;kr.dolbom.**;java.base/*;!*");

    private final Process process;
    private final ObjectOutputStream requests;
    private final ObjectInputStream answers;

    private ReadingProcess(Process process) throws IOException {
        this.process = process;
        requests = new ObjectOutputStream(process.getOutputStream());
        requests.flush();
        answers = new ObjectInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        answers.setObjectInputFilter(OURS);
    }

    /** This very Java with this very class path; it gives up at once when its heap is full. */
    static List<String> command(DataSize memory, Class<?> program) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory.toMegabytes() + "m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile=reading-log.xml",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
    }

    /** Returns when it is ready to read. */
    static ReadingProcess start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new ReadingProcess(process);
        } catch (IOException notReady) {
            process.destroyForcibly();
            throw notReady;
        }
    }

    /** @throws IOException when it died over the file */
    ReadingAnswer read(ReadingRequest request) throws IOException {
        requests.writeObject(request);
        requests.reset();
        requests.flush();
        try {
            return (ReadingAnswer) answers.readObject();
        } catch (ClassNotFoundException | ClassCastException notOurs) {
            throw new IOException(notOurs);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
