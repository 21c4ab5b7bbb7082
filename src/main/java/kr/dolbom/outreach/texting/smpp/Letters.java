package kr.dolbom.outreach.texting.smpp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How words become bytes, and where bytes may be cut without breaking a letter. */
enum Letters {
    UCS2(StandardCharsets.UTF_16BE),
    MS949(Charset.forName("MS949"));

    /** Bytes of one message, and of one part after its header. */
    static final int ONE = 140;

    static final int PART = 134;

    private final Charset charset;

    Letters(Charset charset) {
        this.charset = charset;
    }

    byte[] bytes(String text) {
        return text.getBytes(charset);
    }

    String text(byte[] bytes) {
        return new String(bytes, charset);
    }

    Charset charset() {
        return charset;
    }

    List<byte[]> parts(String text) {
        List<byte[]> parts = new ArrayList<>();
        byte[] part = new byte[PART];
        int filled = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            byte[] letter = bytes(text.substring(at, text.offsetByCodePoints(at, 1)));
            if (filled + letter.length > PART) {
                parts.add(Arrays.copyOf(part, filled));
                filled = 0;
            }
            System.arraycopy(letter, 0, part, filled, letter.length);
            filled += letter.length;
        }
        parts.add(Arrays.copyOf(part, filled));
        return parts;
    }
}
