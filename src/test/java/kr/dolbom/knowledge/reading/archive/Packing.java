package kr.dolbom.knowledge.reading.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Archives as people, systems and attackers make them. */
public final class Packing {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ArchiveOutputStream<? extends ArchiveEntry> out;

    private Packing(java.util.function.Function<ByteArrayOutputStream, ArchiveOutputStream<?>> kind) {
        out = kind.apply(bytes);
    }

    public static Packing zip() {
        return new Packing(ZipArchiveOutputStream::new);
    }

    /** Names in an encoding the archive does not mention. */
    static Packing zip(String encoding) {
        return new Packing(bytes -> {
            ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);
            zip.setEncoding(encoding);
            zip.setUseLanguageEncodingFlag(false);
            return zip;
        });
    }

    static Packing tar() {
        return new Packing(bytes -> {
            TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            return tar;
        });
    }

    static Packing stored(String name, String text) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setSize(text.getBytes(UTF_8).length);
        entry.setCrc(crc.getValue());
        return zip().entry(entry, text);
    }

    public Packing text(String name, String text) {
        return bytes(name, text.getBytes(UTF_8));
    }

    public Packing bytes(String name, byte[] content) {
        return out instanceof TarArchiveOutputStream
                ? put(tarEntry(name, content.length), content)
                : put(zipEntry(name), content);
    }

    Packing entry(ArchiveEntry entry) {
        return put(entry, new byte[0]);
    }

    Packing entry(ArchiveEntry entry, String text) {
        return put(entry, text.getBytes(UTF_8));
    }

    public byte[] bytes() {
        try {
            out.close();
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] gzip(byte[] content) {
        return compressed(content, GZIPOutputStream::new);
    }

    static byte[] xz(byte[] content) {
        return compressed(content, to -> new XZOutputStream(to, new LZMA2Options(1)));
    }

    /** Only the directory's word for it: the content stays as it is. */
    static byte[] encrypted(byte[] zip) {
        return changed(zip, (header, at) -> {
            int flags = at + (header == LOCAL_HEADER ? 6 : 8);
            zip[flags] |= 1;
        });
    }

    /** The first file's size becomes a lie. */
    static byte[] claimingSize(byte[] zip, int size) {
        boolean[] done = new boolean[1];
        return changed(zip, (header, at) -> {
            if (header != DIRECTORY_HEADER || done[0]) return;
            done[0] = true;
            ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 24, size);
        });
    }

    private interface Change {
        void at(int header, int offset);
    }

    private static byte[] changed(byte[] zip, Change change) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 4 <= zip.length; at++) {
            int header = buffer.getInt(at);
            if (header == LOCAL_HEADER || header == DIRECTORY_HEADER) change.at(header, at);
        }
        return zip;
    }

    private static TarArchiveEntry tarEntry(String name, int size) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        return entry;
    }

    /** The library turns backslashes into slashes when it makes an entry from a name alone. */
    private static ZipArchiveEntry zipEntry(String name) {
        return new ZipArchiveEntry("") {
            @Override
            public String getName() {
                return name;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private Packing put(ArchiveEntry entry, byte[] content) {
        try {
            ((ArchiveOutputStream<ArchiveEntry>) out).putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Compression {
        java.io.OutputStream over(java.io.OutputStream to) throws IOException;
    }

    private static byte[] compressed(byte[] content, Compression compression) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.io.OutputStream out = compression.over(bytes)) {
            out.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
