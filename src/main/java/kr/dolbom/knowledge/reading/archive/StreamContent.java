package kr.dolbom.knowledge.reading.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.dolbom.knowledge.reading.FileType;
import kr.dolbom.knowledge.reading.archive.Packed.State;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.unit.DataSize;

/** The files of a tar archive, compressed or not, or the one file a .gz or .xz holds. */
final class StreamContent {

    private static final int XZ_MEMORY_KB = 256 * 1024;
    private static final int TAR_HEADER = 512;

    /** A header of a tar entry may carry long names; the parser would read one of any length into memory. */
    private static final long LONGEST_HEADER = 1 << 20;

    private StreamContent() {}

    static void each(Path archive, FileType type, DataSize passed, Packed.Taker taker) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                InputStream plain = new BufferedInputStream(unpacking(file, type), 1 << 16)) {
            plain.mark(TAR_HEADER);
            byte[] head = plain.readNBytes(TAR_HEADER);
            plain.reset();
            boolean tar = head.length == TAR_HEADER && TarArchiveInputStream.matches(head, TAR_HEADER);
            if (tar) eachOfTar(new Bounded(plain, passed.toBytes()), taker);
            else taker.take(single(archive, plain));
        }
    }

    private static InputStream unpacking(InputStream in, FileType type) throws IOException {
        return switch (type) {
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
            case XZ -> new XZCompressorInputStream(in, true, XZ_MEMORY_KB);
            default -> in;
        };
    }

    /** @param in never closed: closing it would read the rest */
    private static void eachOfTar(Bounded in, Packed.Taker taker) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name());
        while (true) {
            in.allowOnly(LONGEST_HEADER);
            TarArchiveEntry entry = tar.getNextEntry();
            in.allowAll();
            if (entry == null) return;
            if (!entry.isDirectory()) taker.take(packed(tar, entry));
            tar.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static Packed packed(TarArchiveInputStream tar, TarArchiveEntry entry) {
        State state = isContent(entry) ? State.READABLE : State.LINK;
        return new Packed(name(entry.getName()), state, entry.getSize(), -1, () -> tar);
    }

    private static boolean isContent(TarArchiveEntry entry) {
        boolean device = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
        return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && !device;
    }

    /** Newer headers give Unicode; older ones give bytes, here one letter each. */
    private static EntryName name(String name) {
        return name.chars().allMatch(c -> c <= 0xFF)
                ? EntryName.of(name.getBytes(StandardCharsets.ISO_8859_1))
                : new EntryName(name);
    }

    private static Packed single(Path archive, InputStream plain) {
        String name = String.valueOf(archive.getFileName()).replaceFirst("(?i)\\.(gz|xz)$", "");
        return new Packed(new EntryName(name), State.READABLE, -1, -1, () -> plain);
    }
}
