package kr.dolbom.knowledge.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.archive.EntryName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The originals of what was handed to us, each kept once under the SHA-256 of its bytes. */
@Component
class FileStore {

    private final Path folder;

    FileStore(@Value("${dolbom.data}") Path data) {
        folder = data.toAbsolutePath().normalize().resolve("files");
    }

    /** Under its own name, because a text's title may come from there. */
    private Path place(String sha256, String name) throws IOException {
        return Files.createDirectories(folder.resolve(sha256)).resolve(new EntryName(name).fileName());
    }

    /** What was handed to us with these bytes, if it was. */
    Optional<Path> find(String sha256) {
        Path kept = folder.resolve(sha256);
        if (!sha256.matches("[0-9a-f]{64}") || !Files.isDirectory(kept)) return Optional.empty();
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(Files::isRegularFile).sorted().findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Takes bytes in as they come; what breaks off or is too large leaves nothing behind. */
    Path keep(String name, InputStream bytes, DataSize largest) {
        Path half = folder.resolve("half-" + UUID.randomUUID());
        try {
            Files.createDirectories(folder);
            Path whole = place(copy(name, bytes, half, largest), name);
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
            return whole;
        } catch (IOException failure) {
            throw DiskFull.causes(failure)
                    ? new Problem(Code.DISK_FULL, failure)
                    : new Problem(Code.FILE_UNREADABLE, failure, name);
        } finally {
            discard(half);
        }
    }

    private static String copy(String name, InputStream bytes, Path half, DataSize largest) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(half), digest)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > largest.toBytes()) throw new Problem(Code.FILE_TOO_LARGE, name, largest.toMegabytes());
                out.write(buffer, 0, read);
            }
        }
        return Fingerprint.text(digest);
    }

    private static void discard(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException leftForTheNextStart) {
            half.toFile().deleteOnExit();
        }
    }
}
