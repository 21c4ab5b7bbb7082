package kr.dolbom.knowledge.ranking;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kr.dolbom.knowledge.ranking.RankingModel.Sort;
import kr.dolbom.knowledge.ranking.Sketch.Kind;
import kr.dolbom.knowledge.ranking.Sketch.Line;

/** A sketch as the index keeps it: fixed numbers first, then what varies, each with its length before it. */
public final class SketchBytes {

    private static final Kind[] KINDS = Kind.values();

    private SketchBytes() {}

    public static byte[] of(Sketch sketch) {
        ByteBuffer bytes = ByteBuffer.allocate(size(sketch));
        bytes.putInt(sketch.place()).putInt(sketch.family());
        bytes.put((byte) sketch.kind().ordinal()).put(flags(sketch));
        put(bytes, sketch.cites());
        put(bytes, sketch.title());
        put(bytes, sketch.heading());
        put(bytes, sketch.titleWords());
        put(bytes, sketch.headingWords());
        put(bytes, sketch.around());
        bytes.putInt(sketch.lines().size());
        for (Line line : sketch.lines()) {
            put(bytes, line.letters());
            put(bytes, line.words());
        }
        return bytes.array();
    }

    /** Read whole if the sort of text is wanted, else only what kind of text it is. */
    public static Sketch read(byte[] stored, int offset, int length, Predicate<Sort> wanted) {
        Kind kind = KINDS[stored[offset + 2 * Integer.BYTES]];
        return wanted.test(kind.sort()) ? read(stored, offset, length) : Sketch.bare(kind);
    }

    static Sketch read(byte[] stored, int offset, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(stored, offset, length);
        int place = bytes.getInt();
        int family = bytes.getInt();
        Kind kind = KINDS[bytes.get()];
        byte flags = bytes.get();
        int[] cites = numbers(bytes);
        String title = letters(bytes);
        String heading = letters(bytes);
        int[] titleWords = numbers(bytes);
        int[] headingWords = numbers(bytes);
        int[] around = numbers(bytes);
        return new Sketch(
                place,
                family,
                kind,
                (flags & 1) != 0,
                (flags & 2) != 0,
                (flags & 4) != 0,
                cites,
                title,
                heading,
                titleWords,
                headingWords,
                lines(bytes),
                around);
    }

    private static List<Line> lines(ByteBuffer bytes) {
        int count = bytes.getInt();
        List<Line> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) lines.add(new Line(letters(bytes), numbers(bytes)));
        return lines;
    }

    private static byte flags(Sketch sketch) {
        return (byte) ((sketch.supplement() ? 1 : 0) | (sketch.penal() ? 2 : 0) | (sketch.defines() ? 4 : 0));
    }

    private static int size(Sketch sketch) {
        int size = 14 + size(sketch.cites()) + size(sketch.titleWords()) + size(sketch.headingWords());
        size += size(sketch.around()) + size(sketch.title()) + size(sketch.heading());
        for (Line line : sketch.lines()) size += size(line.letters()) + size(line.words());
        return size;
    }

    private static int size(int[] numbers) {
        return 4 + 4 * numbers.length;
    }

    private static int size(String letters) {
        return 4 + 2 * letters.length();
    }

    private static void put(ByteBuffer bytes, int[] numbers) {
        bytes.putInt(numbers.length);
        for (int number : numbers) bytes.putInt(number);
    }

    private static void put(ByteBuffer bytes, String letters) {
        bytes.putInt(letters.length());
        for (int i = 0; i < letters.length(); i++) bytes.putChar(letters.charAt(i));
    }

    private static int[] numbers(ByteBuffer bytes) {
        int[] numbers = new int[bytes.getInt()];
        bytes.asIntBuffer().get(numbers);
        bytes.position(bytes.position() + 4 * numbers.length);
        return numbers;
    }

    private static String letters(ByteBuffer bytes) {
        char[] letters = new char[bytes.getInt()];
        bytes.asCharBuffer().get(letters);
        bytes.position(bytes.position() + 2 * letters.length);
        return new String(letters);
    }
}
