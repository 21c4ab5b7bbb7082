package kr.dolbom.outreach.talk.drill;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import kr.dolbom.outreach.sound.Frame;

/**
 * Text as two tones, so that stand-ins for people and engines can talk over a real line and be understood to the letter.
 * A thousand bits a second: eight samples a bit, one cycle of 1,000 Hz for 1 and two of 2,000 Hz for 0, each byte between
 * a start and a stop bit. A text lies between STX and ETX with its checksum, and is said twice, because a busy machine drops
 * packets that a person would not miss; with a damaged bit in both it is not heard at all.
 */
public final class TextInSound {

    private static final int PER_BIT = 8;
    private static final int PER_BYTE = 10 * PER_BIT;
    private static final int LOUD = 9_000;
    /** What silence is after it was packed and unpacked. */
    private static final int SILENT = 8;

    private static final int LEAD_BITS = 60;
    private static final int TAIL_BITS = 20;
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int FIRST = '1';
    private static final int SECOND = '2';
    private static final double[][] ONE = wave(1_000);
    private static final double[][] ZERO = wave(2_000);

    private TextInSound() {}

    /** A text that was heard, and the samples it lay between. */
    public record Text(String words, int from, int to) {}

    public static short[] say(String text) {
        return say(text, Frame.RATE);
    }

    /** @param rate samples a second, a multiple of a thousand */
    public static short[] say(String text, int rate) {
        byte[] once = copy(text, FIRST);
        byte[] again = copy(text, SECOND);
        Tones tones = new Tones(rate, 2 * (LEAD_BITS + once.length * 10 + TAIL_BITS));
        tones.add(once);
        tones.add(again);
        return tones.sound();
    }

    private static byte[] copy(String text, int which) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        int sum = sum(words);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(STX);
        bytes.write(which);
        bytes.writeBytes(words);
        bytes.write(ETX);
        bytes.write(sum >> 8);
        bytes.write(sum);
        return bytes.toByteArray();
    }

    /**
     * All whole texts in it, in their order. A packet that comes late leaves twenty silent milliseconds in the midst of a
     * word; ears pass over them, and so does this.
     */
    public static List<Text> hear(short[] samples) {
        int[] loud = loudFrames(samples);
        short[] sound = new short[loud.length * Frame.SAMPLES];
        for (int at = 0; at < loud.length; at++)
            System.arraycopy(samples, loud[at] * Frame.SAMPLES, sound, at * Frame.SAMPLES, Frame.SAMPLES);
        return each(hearUnbroken(sound)).stream()
                .map(text -> new Text(text.words(), place(text.from(), loud), place(text.to(), loud)))
                .toList();
    }

    /** The second copy counts where the first was lost; each begins with its number. */
    private static List<Text> each(List<Text> copies) {
        List<Text> texts = new ArrayList<>();
        String first = "";
        for (Text copy : copies) {
            String words = copy.words().substring(1);
            boolean isFirst = copy.words().charAt(0) == FIRST;
            if (isFirst || !first.equals(words)) texts.add(new Text(words, copy.from(), copy.to()));
            first = isFirst ? words : "";
        }
        return texts;
    }

    private static int[] loudFrames(short[] samples) {
        return IntStream.range(0, samples.length / Frame.SAMPLES)
                .filter(frame -> IntStream.range(frame * Frame.SAMPLES, (frame + 1) * Frame.SAMPLES)
                        .anyMatch(at -> Math.abs(samples[at]) > SILENT))
                .toArray();
    }

    private static int place(int at, int[] loud) {
        int frame = Math.min(at / Frame.SAMPLES, loud.length - 1);
        return loud[frame] * Frame.SAMPLES + at - frame * Frame.SAMPLES;
    }

    private static List<Text> hearUnbroken(short[] samples) {
        List<Text> texts = new ArrayList<>();
        for (int at = 0; at + PER_BYTE <= samples.length; ) {
            OptionalInt found = read(samples, at) == STX ? readText(samples, at, texts) : OptionalInt.empty();
            at = found.orElse(at + 1);
        }
        return texts;
    }

    private static OptionalInt readText(short[] samples, int start, List<Text> texts) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int at = start + PER_BYTE;
        int read = read(samples, at);
        for (; read >= 0 && read != ETX; read = read(samples, at)) {
            words.write(read);
            at += PER_BYTE;
        }
        int sum = read(samples, at + PER_BYTE) << 8 | read(samples, at + 2 * PER_BYTE);
        if (read != ETX || words.size() == 0 || sum != sum(words.toByteArray(), 1)) return OptionalInt.empty();
        int end = at + 3 * PER_BYTE;
        texts.add(new Text(words.toString(StandardCharsets.UTF_8), start, end));
        return OptionalInt.of(end);
    }

    /** The byte whose start bit begins here; -1 when none does. */
    private static int read(short[] samples, int at) {
        if (at + PER_BYTE > samples.length || bit(samples, at) != 0 || bit(samples, at + 9 * PER_BIT) != 1) return -1;
        int value = 0;
        for (int bit = 0; bit < 8; bit++) {
            int read = bit(samples, at + (bit + 1) * PER_BIT);
            if (read < 0) return -1;
            value |= read << bit;
        }
        return value;
    }

    /** Which tone is clearly the stronger one; -1 when neither is. */
    private static int bit(short[] samples, int at) {
        double one = power(samples, at, ONE);
        double zero = power(samples, at, ZERO);
        double strong = Math.max(one, zero);
        if (strong < 1e8 || strong < 2 * Math.min(one, zero)) return -1;
        return one > zero ? 1 : 0;
    }

    private static double power(short[] samples, int at, double[][] wave) {
        double real = 0;
        double imaginary = 0;
        for (int step = 0; step < PER_BIT; step++) {
            real += samples[at + step] * wave[0][step];
            imaginary += samples[at + step] * wave[1][step];
        }
        return real * real + imaginary * imaginary;
    }

    private static double[][] wave(int hertz) {
        double[][] wave = new double[2][PER_BIT];
        for (int step = 0; step < PER_BIT; step++) {
            wave[0][step] = Math.cos(2 * Math.PI * hertz * step / Frame.RATE);
            wave[1][step] = Math.sin(2 * Math.PI * hertz * step / Frame.RATE);
        }
        return wave;
    }

    private static int sum(byte[] words) {
        return sum(words, 0);
    }

    private static int sum(byte[] words, int from) {
        CRC32 sum = new CRC32();
        sum.update(words, from, words.length - from);
        return (int) (sum.getValue() & 0xFFFF);
    }

    private static final class Tones {

        private final int rate;
        private final int perBit;
        private final short[] tones;
        private int at;

        Tones(int rate, int bits) {
            this.rate = rate;
            this.perBit = rate / 1_000;
            this.tones = new short[bits * perBit];
        }

        void add(byte[] bytes) {
            for (int bit = 0; bit < LEAD_BITS; bit++) add(1);
            for (byte value : bytes) {
                add(0);
                for (int bit = 0; bit < 8; bit++) add(value >> bit & 1);
                add(1);
            }
            for (int bit = 0; bit < TAIL_BITS; bit++) add(1);
        }

        short[] sound() {
            return tones;
        }

        private void add(int bit) {
            int hertz = bit == 1 ? 1_000 : 2_000;
            for (int step = 0; step < perBit; step++)
                tones[at++] = (short) (LOUD * Math.sin(2 * Math.PI * hertz * step / rate));
        }
    }
}
