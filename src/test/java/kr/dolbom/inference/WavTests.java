package kr.dolbom.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavTests {

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 22_050, 24_000, 44_100, 48_000})
    void aToneOfAnyRateKeepsItsPitchAndLevel(int rate) throws IOException {
        short[] heard = read(file(sine(440, rate, rate), rate, 1)).samples();
        assertThat(heard).hasSize(8_000);
        assertThat(decibels(heard, sine(440, 8_000, 8_000))).isBetween(-0.1, 0.1);
        assertThat(crossings(heard)).isBetween(435, 445);
    }

    @Test
    void whatTheLineCannotCarryDoesNotFoldBack() throws IOException {
        short[] heard = read(file(sine(5_000, 24_000, 24_000), 24_000, 1)).samples();
        // Its abrupt beginning and end are sounds of their own.
        short[] within = Arrays.copyOfRange(heard, 400, 7_600);
        assertThat(decibels(within, sine(440, 8_000, 8_000))).isLessThan(-50);
    }

    @Test
    void twoChannelsBecomeOne() throws IOException {
        short[] both = new short[16_000];
        short[] tone = sine(440, 8_000, 8_000);
        for (int at = 0; at < tone.length; at++) both[2 * at] = both[2 * at + 1] = tone[at];
        assertThat(read(file(both, 8_000, 2)).samples()).isEqualTo(tone);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
    void anEngineThatSendsWhileItSpeaksDoesNotKnowTheLength(int written) throws IOException {
        byte[] file = file(sine(440, 8_000, 8_000), 8_000, 1);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, written).putInt(40, written);
        assertThat(read(file).samples()).hasSize(8_000);
    }

    @Test
    void whatIsWrittenIsRead() {
        short[] tone = sine(440, 8_000, 8_000);
        assertThat(read(Wav.write(tone, 1)).samples()).isEqualTo(tone);
    }

    @Test
    void whatIsNoSoundIsNoSound() {
        assertThat(Wav.read("RIFF....WAVE, not really".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(Wav.read(new byte[0])).isEmpty();
    }

    private static Sound read(byte[] file) {
        return Wav.read(file).orElseThrow();
    }

    private static byte[] file(short[] samples, int rate, int channels) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioFormat format = new AudioFormat(rate, 16, channels, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length / channels),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }

    private static short[] sine(double hertz, int rate, int samples) {
        short[] tone = new short[samples];
        for (int at = 0; at < samples; at++) tone[at] = (short) (10_000 * Math.sin(2 * Math.PI * hertz * at / rate));
        return tone;
    }

    private static int crossings(short[] tone) {
        int crossings = 0;
        for (int at = 1; at < tone.length; at++) if (tone[at - 1] < 0 && tone[at] >= 0) crossings++;
        return crossings;
    }

    private static double decibels(short[] sound, short[] than) {
        return 10 * Math.log10((power(sound) + 1e-9) / power(than));
    }

    private static double power(short[] sound) {
        double sum = 0;
        for (short sample : sound) sum += (double) sample * sample;
        return sum / sound.length;
    }
}
