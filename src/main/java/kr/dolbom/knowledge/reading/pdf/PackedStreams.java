package kr.dolbom.knowledge.reading.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a file's compressed streams before the library unpacks them into memory: one that grows without end is
 * a bomb. Pictures are not unpacked for text, so they may be of any size.
 */
final class PackedStreams {

    private static final long LARGEST = 64L << 20;
    private static final long ALL = 1L << 30;
    private static final int DICTIONARY = 1024;
    private static final byte[] MARK = "stream".getBytes(ISO_8859_1);
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image");
    private static final Pattern PACKING = Pattern.compile("/(?:FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL)\\b");

    private PackedStreams() {}

    static boolean fit(byte[] file) {
        long all = 0;
        for (int at = next(file, 0); at >= 0; at = next(file, at + MARK.length)) {
            String dictionary = dictionary(file, at);
            long packings = PACKING.matcher(dictionary).results().count();
            if (packings == 0 || PICTURE.matcher(dictionary).find()) continue;
            long size = packings > 1 ? Long.MAX_VALUE : unpacked(file, start(file, at));
            if (size > LARGEST || (all += size) > ALL) return false;
        }
        return true;
    }

    private static int next(byte[] file, int from) {
        for (int at = Math.max(from, 3); at < file.length - MARK.length; at++) {
            if (file[at] == 's' && file[at - 1] != 'd' && matches(file, at)) return at;
        }
        return -1;
    }

    private static boolean matches(byte[] file, int at) {
        return java.util.Arrays.equals(file, at, at + MARK.length, MARK, 0, MARK.length);
    }

    private static String dictionary(byte[] file, int at) {
        int from = Math.max(0, at - DICTIONARY);
        String before = new String(file, from, at - from, ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private static int start(byte[] file, int at) {
        int start = at + MARK.length;
        if (start < file.length && file[start] == '\r') start++;
        if (start < file.length && file[start] == '\n') start++;
        return start;
    }

    private static long unpacked(byte[] file, int start) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file, start, file.length - start);
            return unpacked(inflater);
        }
    }

    private static long unpacked(Inflater inflater) {
        byte[] sink = new byte[1 << 16];
        try {
            while (!inflater.finished() && inflater.getBytesWritten() <= LARGEST) {
                if (inflater.inflate(sink) == 0 && (inflater.needsInput() || inflater.needsDictionary())) break;
            }
        } catch (DataFormatException notPacked) {
            return inflater.getBytesWritten();
        }
        return inflater.getBytesWritten();
    }
}
