package kr.dolbom.outreach.sound;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The two ways of ITU-T G.711 to put a sample into one byte. Numbers are those of RTP payload types (RFC 3551).
 * Decoding is by table; encoding is by a table over all samples, because both happen fifty times a second per call.
 */
public enum Companding {
    MU_LAW(0, "PCMU", (byte) 0xFF) {
        @Override
        short expand(int code) {
            int inverted = ~code & 0xFF;
            int magnitude = (((inverted & 0x0F) << 3) + MU_BIAS) << ((inverted & 0x70) >> 4);
            return (short) ((inverted & 0x80) != 0 ? MU_BIAS - magnitude : magnitude - MU_BIAS);
        }
    },
    A_LAW(8, "PCMA", (byte) 0xD5) {
        @Override
        short expand(int code) {
            int plain = code ^ 0x55;
            int segment = (plain & 0x70) >> 4;
            int magnitude = ((plain & 0x0F) << 4) + 8;
            if (segment > 0) magnitude = (magnitude + 0x100) << (segment - 1);
            return (short) ((plain & 0x80) != 0 ? magnitude : -magnitude);
        }
    };

    private static final int MU_BIAS = 0x84;
    private static final int CODES = 256;
    private static final int SAMPLES = 65_536;

    private final int payloadType;
    private final String encodingName;
    private final byte silence;
    private final short[] expanded = new short[CODES];
    private final byte[] compressed = new byte[SAMPLES];

    Companding(int payloadType, String encodingName, byte silence) {
        this.payloadType = payloadType;
        this.encodingName = encodingName;
        this.silence = silence;
        for (int code = 0; code < CODES; code++) expanded[code] = expand(code);
        fillCompressed();
    }

    abstract short expand(int code);

    public int payloadType() {
        return payloadType;
    }

    /** As it stands in a session description: PCMA. */
    public String encodingName() {
        return encodingName;
    }

    /** The code of a silent sample. */
    public byte silence() {
        return silence;
    }

    public short decode(byte code) {
        return expanded[code & 0xFF];
    }

    public byte encode(short sample) {
        return compressed[sample - Short.MIN_VALUE];
    }

    public short[] decode(byte[] codes) {
        short[] samples = new short[codes.length];
        for (int at = 0; at < codes.length; at++) samples[at] = decode(codes[at]);
        return samples;
    }

    public byte[] encode(short[] samples) {
        byte[] codes = new byte[samples.length];
        for (int at = 0; at < samples.length; at++) codes[at] = encode(samples[at]);
        return codes;
    }

    /** Each sample gets the code whose value is nearest; walking both in order finds it without a search. */
    private void fillCompressed() {
        Integer[] byValue = IntStream.range(0, CODES)
                .boxed()
                .sorted(Comparator.comparingInt(code -> expanded[code]))
                .toArray(Integer[]::new);
        int nearest = 0;
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            while (nearest + 1 < CODES && closer(byValue[nearest + 1], byValue[nearest], sample)) nearest++;
            compressed[sample - Short.MIN_VALUE] = byValue[nearest].byteValue();
        }
    }

    private boolean closer(int code, int than, int sample) {
        return Math.abs(expanded[code] - sample) <= Math.abs(expanded[than] - sample);
    }
}
