package kr.dolbom.knowledge.reading.archive;

import java.io.IOException;
import java.io.InputStream;

/** Ends in a failure once too much was read. */
final class Bounded extends InputStream {

    /** More came than was allowed. */
    static final class TooMuch extends IOException {}

    private final InputStream in;
    private long left;
    private long allowed;

    Bounded(InputStream in, long most) {
        this.in = in;
        this.left = most;
        this.allowed = most;
    }

    /** Until {@link #allowAll} no more than this may be read. */
    void allowOnly(long bytes) {
        allowed = bytes;
    }

    void allowAll() {
        allowed = left;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) spend(count);
        return count;
    }

    private void spend(int count) throws TooMuch {
        left -= count;
        allowed -= count;
        if (left < 0 || allowed < 0) throw new TooMuch();
    }
}
