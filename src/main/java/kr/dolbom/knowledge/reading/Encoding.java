package kr.dolbom.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Bytes as text: by their byte order mark, as UTF-8, or as the Korean of older Windows; never by guess. */
public final class Encoding {

    /** What Windows calls 949 and Korean portals still write. */
    public static final Charset CP949 = Charset.forName("MS949");

    private static final double STRANGE = 0.01;
    private static final double KOREAN = 0.5;

    private Encoding() {}

    /** The whole text without its byte order mark; empty when it is none. */
    public static Optional<String> text(byte[] bytes) {
        return decode(ByteBuffer.wrap(bytes), true);
    }

    /** The beginning of a text; the last character may be cut. */
    static Optional<String> head(byte[] bytes, int length) {
        return decode(ByteBuffer.wrap(bytes, 0, Math.min(length, bytes.length)), bytes.length <= length);
    }

    private static Optional<String> decode(ByteBuffer bytes, boolean whole) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return strict(bytes, marked.get(), whole)
                    .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .filter(Encoding::isReadable);
        }
        return strict(bytes, StandardCharsets.UTF_8, whole)
                .or(() -> strict(bytes, CP949, whole).filter(Encoding::isKorean))
                .filter(Encoding::isReadable);
    }

    private static Optional<Charset> marked(ByteBuffer bytes) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset -> {
                    byte[] mark = "\uFEFF".getBytes(charset);
                    return bytes.remaining() >= mark.length
                            && ByteBuffer.wrap(mark).equals(bytes.slice(0, mark.length));
                })
                .findFirst();
    }

    private static Optional<String> strict(ByteBuffer bytes, Charset charset, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = bytes.duplicate();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CoderResult result = decoder.decode(in, out, whole);
        return result.isError() ? Optional.empty() : Optional.of(out.flip().toString());
    }

    private static boolean isReadable(String text) {
        long strange =
                text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
        return text.indexOf('\0') < 0 && strange <= text.length() * STRANGE;
    }

    /** Other encodings also decode as CP949, but not into Korean. */
    private static boolean isKorean(String text) {
        long foreign = text.chars().filter(c -> c > 0x7F).count();
        long korean = text.chars().filter(Encoding::isKorean).count();
        return korean >= foreign * KOREAN;
    }

    private static boolean isKorean(int c) {
        return c >= 0xAC00 && c <= 0xD7A3 || c >= 0x3130 && c <= 0x318F || c >= 0x2000 && c <= 0x33FF;
    }
}
