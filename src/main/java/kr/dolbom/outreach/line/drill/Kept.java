package kr.dolbom.outreach.line.drill;

import java.util.Arrays;

/** The first so many samples of what was heard, to be compared afterwards. */
final class Kept {

    private final short[] samples;
    private int length;

    Kept(int most) {
        this.samples = new short[most];
    }

    boolean isWanted() {
        return samples.length > 0;
    }

    boolean hasBegun() {
        return length > 0;
    }

    void add(short[] frame) {
        int room = Math.min(frame.length, samples.length - length);
        System.arraycopy(frame, 0, samples, length, room);
        length += room;
    }

    short[] heard() {
        return Arrays.copyOf(samples, length);
    }
}
