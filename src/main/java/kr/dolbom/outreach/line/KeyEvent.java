package kr.dolbom.outreach.line;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A key of the telephone as RFC 4733 sends it.
 *
 * @param code 0 to 9, 10 for the star, 11 for the hash
 * @param ended whether the key was let go
 * @param samples how long it was held
 */
record KeyEvent(int code, boolean ended, int samples) {

    private static final String KEYS = "0123456789*#";
    private static final int LENGTH = 4;

    /** Empty for what is not one of the twelve keys. */
    static Optional<KeyEvent> read(byte[] payload) {
        if (payload.length < LENGTH) return Optional.empty();
        int code = payload[0] & 0xFF;
        if (code >= KEYS.length()) return Optional.empty();
        int samples = (payload[2] & 0xFF) << 8 | payload[3] & 0xFF;
        return Optional.of(new KeyEvent(code, (payload[1] & 0x80) != 0, samples));
    }

    static KeyEvent of(char key, boolean ended, int samples) {
        return new KeyEvent(KEYS.indexOf(key), ended, samples);
    }

    byte[] payload(int volume) {
        return ByteBuffer.allocate(LENGTH)
                .put((byte) code)
                .put((byte) ((ended ? 0x80 : 0) | volume))
                .putShort((short) samples)
                .array();
    }

    char key() {
        return KEYS.charAt(code);
    }
}
