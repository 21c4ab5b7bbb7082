package kr.dolbom.inference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound files: written as the plainest of WAV, read in every form the platform knows, at any rate. */
public final class Wav {

    private static final int SIZE_AT = 4;

    private Wav() {}

    /** A file of 16-bit samples; those of several channels take turns. */
    public static byte[] write(short[] samples, int channels) {
        return write(samples, channels, Sound.RATE);
    }

    public static byte[] write(short[] samples, int channels, int rate) {
        AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes.capacity() + 64);
        try {
            AudioSystem.write(
                    new AudioInputStream(
                            new ByteArrayInputStream(bytes.array()), format, samples.length / (long) channels),
                    AudioFileFormat.Type.WAVE,
                    file);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return file.toByteArray();
    }

    public static boolean is(byte[] file) {
        return file.length > 12 && word(file, 0).equals("RIFF") && word(file, 8).equals("WAVE");
    }

    /** Empty when it is no sound, or none this platform can read. */
    public static Optional<Sound> read(byte[] file) {
        try (AudioInputStream asWritten = AudioSystem.getAudioInputStream(new ByteArrayInputStream(mended(file)))) {
            AudioFormat from = asWritten.getFormat();
            int rate = Math.round(from.getSampleRate());
            AudioFormat plain = new AudioFormat(from.getSampleRate(), 16, from.getChannels(), true, false);
            try (AudioInputStream samples = AudioSystem.getAudioInputStream(plain, asWritten)) {
                return Optional.of(raw(samples.readAllBytes(), from.getChannels(), rate));
            }
        } catch (UnsupportedAudioFileException | IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Bare 16-bit samples at a rate of their own. */
    public static Sound raw(byte[] bytes, int channels, int rate) {
        short[] all = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(all);
        return new Sound(Resampling.of(rate, Sound.RATE).apply(oneChannel(all, channels)));
    }

    private static short[] oneChannel(short[] all, int channels) {
        if (channels == 1) return all;
        short[] one = new short[all.length / channels];
        for (int at = 0; at < one.length; at++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) sum += all[at * channels + channel];
            one[at] = (short) (sum / channels);
        }
        return one;
    }

    /** Engines that send while they speak cannot know the length and write 0 or the largest number there is. */
    private static byte[] mended(byte[] file) {
        if (!is(file)) return file;
        byte[] mended = file.clone();
        ByteBuffer bytes = ByteBuffer.wrap(mended).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 12; at + 8 <= file.length; ) {
            long size = bytes.getInt(at + SIZE_AT) & 0xFFFF_FFFFL;
            boolean data = word(file, at).equals("data");
            if (data && (size == 0 || at + 8 + size > file.length)) bytes.putInt(at + SIZE_AT, file.length - at - 8);
            if (data || size > file.length) break;
            at += (int) (8 + size + size % 2);
        }
        bytes.putInt(SIZE_AT, file.length - 8);
        return mended;
    }

    private static String word(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }
}
