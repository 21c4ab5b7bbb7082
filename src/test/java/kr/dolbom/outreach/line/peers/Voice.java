package kr.dolbom.outreach.line.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.dolbom.outreach.line.drill.Likeness;
import kr.dolbom.outreach.sound.Companding;

/** What a citizen says, by espeak-ng, and how it arrives. */
record Voice(short[] samples) {

    private static final int HEADER = 44;

    /** These words at eight thousand samples a second, at the level telephones speak with. */
    static Voice says(Path folder, String words) throws Exception {
        Path raw = Files.createTempFile(folder, "said", ".wav");
        Path wav = Files.createTempFile(folder, "voice", ".wav");
        run("espeak-ng", "-v", "ko", "-w", raw.toString(), words);
        run("sox", raw.toString(), "-r", "8000", "-c", "1", "-b", "16", wav.toString(), "gain", "-n", "-6");
        return wav(wav);
    }

    static Voice wav(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        short[] samples = new short[(bytes.length - HEADER) / 2];
        ByteBuffer.wrap(bytes, HEADER, samples.length * 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return new Voice(samples);
    }

    /** As sipp wants it: A-law without a header. */
    Path aLaw(Path folder) throws IOException {
        return Files.write(Files.createTempFile(folder, "voice", ".al"), Companding.A_LAW.encode(samples));
    }

    /** As baresip wants it, with so much silence after it. */
    Path wave(Path folder, int silence) throws IOException {
        int length = samples.length + silence;
        ByteBuffer wave = ByteBuffer.allocate(HEADER + 2 * length).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes())
                .putInt(36 + 2 * length)
                .put("WAVEfmt ".getBytes())
                .putInt(16);
        wave.putShort((short) 1)
                .putShort((short) 1)
                .putInt(8_000)
                .putInt(16_000)
                .putShort((short) 2);
        wave.putShort((short) 16).put("data".getBytes()).putInt(2 * length);
        for (short sample : samples) wave.putShort(sample);
        return Files.write(Files.createTempFile(folder, "voice", ".wav"), wave.array());
    }

    /** Whether this was heard as loud (within 0.5 dB) and as clear (35 dB above the noise) as it was said. */
    void assertHeardIn(short[] heard) {
        Likeness likeness = Likeness.of(samples, heard);
        assertThat(likeness.signalToNoise()).as("clear").isGreaterThanOrEqualTo(35);
        assertThat(likeness.decibels()).as("loud").isBetween(-0.5, 0.5);
    }

    private static void run(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException(words[0] + ": " + said);
    }
}
