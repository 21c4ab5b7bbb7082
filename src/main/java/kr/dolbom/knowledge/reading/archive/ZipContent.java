package kr.dolbom.knowledge.reading.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import kr.dolbom.knowledge.reading.archive.Packed.State;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.ChecksumVerifyingInputStream;

/** The files of a ZIP archive; one that cannot be read does not keep the next from being read. */
final class ZipContent {

    private ZipContent() {}

    static void each(Path archive, Packed.Taker taker) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setPath(archive)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                if (!entry.isDirectory()) taker.take(packed(zip, entry));
            }
        }
    }

    private static Packed packed(ZipFile zip, ZipArchiveEntry entry) {
        return new Packed(
                name(entry), state(zip, entry), entry.getSize(), entry.getCompressedSize(), () -> checked(zip, entry));
    }

    /** A text whose letters have changed on the way would be read without complaint. */
    private static InputStream checked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        return new ChecksumVerifyingInputStream(
                new CRC32(), zip.getInputStream(entry), entry.getSize(), entry.getCrc());
    }

    private static State state(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) return State.ENCRYPTED;
        if (entry.isUnixSymlink()) return State.LINK;
        return zip.canReadEntryData(entry) ? State.READABLE : State.UNSUPPORTED;
    }

    private static EntryName name(ZipArchiveEntry entry) {
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        byte[] raw = entry.getRawName();
        return told || raw == null ? new EntryName(entry.getName()) : EntryName.of(raw);
    }
}
