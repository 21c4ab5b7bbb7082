package kr.dolbom.knowledge.reading.hwp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.ChecksumVerifyingInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BOMInputStream;

/** The XML files in an HWPX file. They are inflated while they are read, and no further than the limit. */
final class HwpxParts implements AutoCloseable {

    static final String SETTINGS = "Contents/header.xml";
    static final String PACKAGE = "Contents/content.hpf";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final Pattern SECTION = Pattern.compile("Contents/section(\\d{1,6})\\.xml");
    private static final int MOST_ENTRIES = 20_000;

    private final ZipFile zip;
    private final Limits limits;
    private long inflated;

    private HwpxParts(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static HwpxParts open(Source source, Limits limits) {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(source.bytes()))
                    .setCharset(StandardCharsets.UTF_8)
                    .setMaxNumberOfDisks(1)
                    .get();
            HwpxParts parts = new HwpxParts(zip, limits);
            parts.check();
            return parts;
        } catch (IOException failure) {
            throw limits.damaged("파일의 틀이 깨졌거나 중간에서 끊김", failure);
        }
    }

    private void check() {
        if (StreamSupport.stream(entries().spliterator(), false)
                        .limit(MOST_ENTRIES + 1)
                        .count()
                > MOST_ENTRIES)
            throw new Problem(Code.FILE_TOO_LARGE_INSIDE, limits.file(), "든 파일이 " + MOST_ENTRIES + "개를 넘음");
        if (has(MANIFEST)) read(MANIFEST, this::checkEncryption);
    }

    private void checkEncryption(Xml manifest) {
        while (manifest.next())
            if (manifest.at("encryption-data")) throw new Problem(Code.FILE_ENCRYPTED, limits.file());
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** In the order of their numbers. */
    List<String> sections() {
        List<String> sections = StreamSupport.stream(entries().spliterator(), false)
                .map(ZipArchiveEntry::getName)
                .filter(name -> SECTION.matcher(name).matches())
                .distinct()
                .sorted(Comparator.comparingInt(HwpxParts::number))
                .toList();
        if (sections.isEmpty()) throw limits.damaged("본문(Contents/section0.xml)이 없음");
        return sections;
    }

    private static int number(String section) {
        return Integer.parseInt(SECTION.matcher(section).replaceFirst("$1"));
    }

    private Iterable<ZipArchiveEntry> entries() {
        return () -> zip.getEntries().asIterator();
    }

    void read(String name, Consumer<Xml> reader) {
        try (InputStream stream = checked(zip.getEntry(name))) {
            reader.accept(new Xml(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder())));
        } catch (Xml.Broken failure) {
            if (inflated > limits.inflated()) throw limits.tooLarge();
            throw limits.damaged(name + " 부분의 XML이 깨졌거나 끊김", failure);
        } catch (IOException failure) {
            throw limits.damaged(name + " 부분의 압축을 풀지 못함", failure);
        }
    }

    /** Reading to its end fails when the checksum is wrong. */
    private InputStream checked(ZipArchiveEntry entry) throws IOException {
        InputStream bounded = new Bounded(zip.getInputStream(entry));
        InputStream sound = new ChecksumVerifyingInputStream(new CRC32(), bounded, entry.getSize(), entry.getCrc());
        return BOMInputStream.builder().setInputStream(sound).get();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Counts what is inflated of all parts together. */
    private final class Bounded extends FilterInputStream {

        Bounded(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return count(read, Math.max(0, read));
        }

        private int count(int result, int bytes) throws IOException {
            inflated += bytes;
            if (inflated > limits.inflated()) throw new IOException("inflates beyond the limit");
            return result;
        }
    }
}
