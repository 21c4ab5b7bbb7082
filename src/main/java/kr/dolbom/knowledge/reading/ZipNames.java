package kr.dolbom.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The names inside a ZIP file, and the content of its {@code mimetype} as if it were a name too. */
final class ZipNames {

    private static final int MANY = 5000;
    private static final int LONGEST_TYPE = 100;

    private ZipNames() {}

    static Set<String> of(byte[] bytes) {
        try {
            return directory(bytes);
        } catch (IOException | RuntimeException truncated) {
            return entries(bytes);
        }
    }

    static boolean isMimeType(String name) {
        return name.startsWith("application/");
    }

    private static Set<String> directory(byte[] bytes) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            for (ZipArchiveEntry entry : zip.getEntries("mimetype")) {
                if (zip.canReadEntryData(entry)) names.add(type(zip.getInputStream(entry)));
            }
            zip.stream().limit(MANY).forEach(entry -> names.add(entry.getName()));
        }
        return names;
    }

    /** A file cut off has lost its directory, but each entry still stands under its own name. */
    private static Set<String> entries(byte[] bytes) {
        Set<String> names = new HashSet<>();
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (names.size() > MANY) break;
                if (entry.getName().equals("mimetype")) names.add(type(zip));
                if (entry.getSize() > 0 && entry.getCompressedSize() > bytes.length) break;
            }
        } catch (IOException | RuntimeException end) {
            return names;
        }
        return names;
    }

    private static String type(InputStream in) throws IOException {
        return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
    }
}
