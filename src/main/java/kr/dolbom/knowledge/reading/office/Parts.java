package kr.dolbom.knowledge.reading.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import kr.dolbom.kernel.Problem;
import kr.dolbom.kernel.Problem.Code;
import kr.dolbom.knowledge.reading.Source;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/** The parts of an OOXML file, unpacked while they are read and no further than their bounds. */
final class Parts implements ZipEntrySource {

    private static final int MOST = 10_000;
    private static final long ALL = 512L << 20;

    private final ZipFile zip;
    private final Source source;
    private final long largest;
    private long unpacked;
    private boolean closed;

    private Parts(ZipFile zip, Source source, long largest) {
        this.zip = zip;
        this.source = source;
        this.largest = largest;
    }

    /** @param largest bytes one part may have */
    static Parts of(Source source, long largest) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(source.bytes()))
                .get();
        Parts parts = new Parts(zip, source, largest);
        if (zip.stream().limit(MOST + 1).count() > MOST) throw parts.tooLarge();
        return parts;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Bounded(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private Problem tooLarge() {
        return new Problem(Code.FILE_TOO_LARGE_INSIDE, source.path(), (largest >> 20) + "MB 넘음");
    }

    private final class Bounded extends FilterInputStream {

        private long own;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) count(count);
            return count;
        }

        private void count(int bytes) {
            own += bytes;
            unpacked += bytes;
            if (own > largest || unpacked > ALL) throw tooLarge();
        }
    }
}
