package kr.dolbom.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Which processes use the server of a folder, kept by the operating system's file locks so that a killed process
 * stops counting by itself. Starting and stopping happen one at a time.
 */
final class SharedUse {

    private final Path folder;
    private final FileChannel users;

    private SharedUse(Path folder, FileChannel users) {
        this.folder = folder;
        this.users = users;
    }

    interface Starting {
        PostgresServer with(SharedUse use) throws IOException;
    }

    static PostgresServer enter(Path folder, Starting starting) throws IOException {
        try (FileChannel gate = open(folder, "gate.lock");
                FileLock alone = gate.lock()) {
            FileChannel users = open(folder, "users.lock");
            users.lock(0, Long.MAX_VALUE, true);
            return starting.with(new SharedUse(folder, users));
        }
    }

    void leave(Runnable whenLast) {
        try (FileChannel gate = open(folder, "gate.lock");
                FileLock alone = gate.lock()) {
            users.close();
            try (FileChannel last = open(folder, "users.lock");
                    FileLock lock = last.tryLock()) {
                if (lock != null) whenLast.run();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileChannel open(Path folder, String name) throws IOException {
        return FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
