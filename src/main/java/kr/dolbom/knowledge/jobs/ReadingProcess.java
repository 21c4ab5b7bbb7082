package kr.dolbom.knowledge.jobs;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kr.dolbom.knowledge.reading.ReadingAnswer;
import kr.dolbom.knowledge.reading.ReadingProgram;
import kr.dolbom.knowledge.reading.ReadingRequest;
import kr.dolbom.knowledge.reading.Wire;
import org.springframework.util.unit.DataSize;

/** A child that reads files for us, as long as it lives. */
final class ReadingProcess implements AutoCloseable {

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private ReadingProcess(Process process) throws IOException {
        this.process = process;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        if (answers.readByte() != ReadingProgram.READY) throw new IOException("no reading program");
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
        Wire.write(ReadingRequest.class, request, requests);
        requests.flush();
        return Wire.read(ReadingAnswer.class, answers);
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
