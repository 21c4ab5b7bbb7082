package kr.dolbom.outreach.line;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One packet of RFC 3550.
 *
 * @param marker the first packet after a silence, or of a key
 * @param sequence 16 bits, wraps
 * @param timestamp 32 bits in samples, wraps
 * @param source who sends, a random number for the length of a call
 */
record RtpPacket(int payloadType, boolean marker, int sequence, long timestamp, long source, byte[] payload) {

    private static final int VERSION = 2;
    private static final int HEADER = 12;

    void writeTo(ByteBuffer buffer) {
        buffer.put((byte) (VERSION << 6));
        buffer.put((byte) ((marker ? 0x80 : 0) | payloadType));
        buffer.putShort((short) sequence);
        buffer.putInt((int) timestamp);
        buffer.putInt((int) source);
        buffer.put(payload);
    }

    /** Empty when these bytes are no packet of RTP: whatever else arrives at an open port. */
    static Optional<RtpPacket> read(ByteBuffer buffer) {
        try {
            return buffer.remaining() < HEADER ? Optional.empty() : readWhole(buffer);
        } catch (BufferUnderflowException | IllegalArgumentException shorterThanItSays) {
            return Optional.empty();
        }
    }

    private static Optional<RtpPacket> readWhole(ByteBuffer buffer) {
        int first = buffer.get() & 0xFF;
        int second = buffer.get() & 0xFF;
        if (first >> 6 != VERSION) return Optional.empty();
        int sequence = buffer.getShort() & 0xFFFF;
        long timestamp = buffer.getInt() & 0xFFFF_FFFFL;
        long source = buffer.getInt() & 0xFFFF_FFFFL;
        skipContributors(buffer, first & 0x0F);
        if ((first & 0x10) != 0) skipExtension(buffer);
        if ((first & 0x20) != 0) dropPadding(buffer);
        byte[] payload = new byte[buffer.remaining()];
        buffer.get(payload);
        return Optional.of(new RtpPacket(second & 0x7F, (second & 0x80) != 0, sequence, timestamp, source, payload));
    }

    private static void skipContributors(ByteBuffer buffer, int count) {
        buffer.position(buffer.position() + 4 * count);
    }

    private static void skipExtension(ByteBuffer buffer) {
        buffer.getShort();
        int words = buffer.getShort() & 0xFFFF;
        buffer.position(buffer.position() + 4 * words);
    }

    private static void dropPadding(ByteBuffer buffer) {
        int padding = buffer.get(buffer.limit() - 1) & 0xFF;
        buffer.limit(buffer.limit() - padding);
    }
}
