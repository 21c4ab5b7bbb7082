package kr.dolbom.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the server's programs once; a half-unpacked folder is never taken for a whole one. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String FOLDER = "server-18.6.0";
    private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}. */
    static Path unpackedIn(Path parent) {
        Path home = parent.resolve(FOLDER);
        if (Files.isExecutable(home.resolve("bin/postgres"))) return home;
        try {
            Files.createDirectories(parent);
            Path half = Files.createTempDirectory(parent, FOLDER + ".half");
            Files.setPosixFilePermissions(half, RUNNABLE);
            unpack(half);
            moveIntoPlace(half, home);
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Two processes may unpack at once; the second finds the work done. */
    private static void moveIntoPlace(Path half, Path home) throws IOException {
        try {
            Files.move(half, home);
        } catch (IOException taken) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) throw taken;
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) throw new IOException("no PostgreSQL programs for this machine: " + ARCHIVE);
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        else Files.copy(content, file);
        if (!entry.isSymbolicLink() && (entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(file, RUNNABLE);
    }
}
