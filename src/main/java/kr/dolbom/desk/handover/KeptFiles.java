package kr.dolbom.desk.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import kr.dolbom.desk.DeskSettings;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.jobs.DiskFull;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bytes of attachments, each kept once under its SHA-256. What breaks off leaves nothing behind. */
@Component
public class KeptFiles {

    private static final int HEAD = 16;

    /** Where bytes are written to; a test fills the disk here. */
    interface Opening {
        OutputStream at(Path file) throws IOException;
    }

    private final Path folder;
    private final long mostBytes;
    private final Opening opening;

    @Autowired
    KeptFiles(@Value("${dolbom.data}") Path data, DeskSettings settings) {
        this(data, settings.attachmentMegabytes(), file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
    }

    KeptFiles(Path data, int megabytes, Opening opening) {
        this.folder = data.toAbsolutePath().normalize().resolve("files").resolve("desk");
        this.mostBytes = megabytes * 1024L * 1024L;
        this.opening = opening;
    }

    /** Takes a file in; its name and its first bytes must agree on what it is. */
    Attachment keep(String name, InputStream bytes) {
        Path half = folder.resolve("half-" + UUID.randomUUID());
        try {
            byte[] head = bytes.readNBytes(HEAD);
            FileKind kind = FileKind.of(name, head).orElseThrow(() -> new Problem(Code.ATTACHMENT_KIND, name));
            Files.createDirectories(folder);
            Written written = write(name, head, bytes, half);
            Files.move(half, folder.resolve(written.sha256), StandardCopyOption.ATOMIC_MOVE);
            return new Attachment(UUID.randomUUID(), name, kind, written.size, written.sha256);
        } catch (IOException failure) {
            throw DiskFull.causes(failure)
                    ? new Problem(Code.DISK_FULL, failure)
                    : new Problem(Code.UPLOAD_BROKEN, failure);
        } finally {
            discard(half);
        }
    }

    public Path place(Attachment file) {
        return folder.resolve(file.sha256());
    }

    private record Written(long size, String sha256) {}

    private Written write(String name, byte[] head, InputStream rest, Path half) throws IOException {
        MessageDigest digest = sha256();
        long size = head.length;
        try (OutputStream out = new DigestOutputStream(opening.at(half), digest)) {
            out.write(head);
            byte[] buffer = new byte[1 << 16];
            for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
                size += read;
                if (size > mostBytes) throw new Problem(Code.FILE_TOO_LARGE, name, mostBytes / 1024 / 1024);
                out.write(buffer, 0, read);
            }
        }
        try (FileChannel written = FileChannel.open(half, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return new Written(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void discard(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException stays) {
            half.toFile().deleteOnExit();
        }
    }
}
