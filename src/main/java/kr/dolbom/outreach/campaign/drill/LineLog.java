package kr.dolbom.outreach.campaign.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;

/**
 * What the simulated line saw, one file for each process. Every line is with the system before anything goes on, so a
 * killed process has told all it did.
 */
final class LineLog implements AutoCloseable {

    private final FileChannel file;

    LineLog(Path folder) {
        try {
            file = FileChannel.open(
                    folder.resolve("line-" + ProcessHandle.current().pid() + ".log"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void placed(UUID attempt, UUID target, String number) {
        write("P " + Instant.now() + " " + attempt + " " + target + " " + number);
    }

    void ended(UUID attempt, String outcome) {
        write("E " + Instant.now() + " " + attempt + " " + outcome);
    }

    private synchronized void write(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
