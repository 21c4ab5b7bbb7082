package kr.dolbom.outreach.talk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import kr.dolbom.inference.Sound;
import kr.dolbom.inference.Wav;

/** What somebody has recorded, looked at before it is played to anybody: brought to the line's form and loudness, or refused. */
sealed interface OfficeTake {

    /** Seconds a sentence may take; more is more than a sentence, or silence. */
    int LONGEST = 30;

    int LARGEST = 6 << 20;

    /** As it will be heard. */
    record Fit(Sound sound) implements OfficeTake {}

    /** @param why in Korean, with what to do */
    record Unfit(String why) implements OfficeTake {}

    static OfficeTake of(byte[] file) {
        if (file.length > LARGEST) return new Unfit("파일이 너무 큽니다(한 문장에 6MB까지). 한 문장만 담아 주세요.");
        if (!Wav.is(file)) return new Unfit("WAV 파일이 아닙니다(MP3, M4A는 받지 않습니다). 녹음 프로그램에서 WAV로 저장해 주세요.");
        return wrongForm(file)
                .<OfficeTake>map(Unfit::new)
                .orElseGet(() -> Wav.read(file)
                        .map(OfficeTake::heard)
                        .orElseGet(() -> new Unfit("소리를 읽지 못했습니다. 파일이 잘렸거나 망가졌습니다. 다시 저장해 주세요.")));
    }

    private static Optional<String> wrongForm(byte[] file) {
        try {
            AudioFormat form = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(file))
                    .getFormat();
            if (!AudioFormat.Encoding.PCM_SIGNED.equals(form.getEncoding()) || form.getSampleSizeInBits() != 16)
                return Optional.of("압축하지 않은 16비트 PCM이 아닙니다. “PCM 16비트”로 저장해 주세요.");
            if (form.getSampleRate() < Sound.RATE)
                return Optional.of(
                        "표본율이 %d Hz로 낮습니다. 8,000 Hz나 16,000 Hz로 저장해 주세요.".formatted((int) form.getSampleRate()));
            if (form.getChannels() > 2) return Optional.of("채널이 " + form.getChannels() + "개입니다. 한 채널(모노)로 저장해 주세요.");
            return Optional.empty();
        } catch (UnsupportedAudioFileException | IOException unreadable) {
            return Optional.of("소리의 형식을 알 수 없습니다. “PCM 16비트, 모노”로 저장해 주세요.");
        }
    }

    private static OfficeTake heard(Sound sound) {
        if (sound.length().toSeconds() > LONGEST)
            return new Unfit("%d초로 너무 깁니다(%d초까지). 앞뒤의 빈 소리를 자르고 한 문장만 담아 주세요."
                    .formatted(sound.length().toSeconds(), LONGEST));
        if (sound.length().toMillis() < 300) return new Unfit("너무 짧습니다. 문장이 끝까지 담겼는지 들어 보세요.");
        Loudness loudness = Loudness.of(sound);
        if (loudness.clips()) return new Unfit("소리가 너무 커서 찌그러졌습니다. 입력 음량을 줄여 다시 녹음해 주세요.");
        if (loudness.level() < Loudness.FAINTEST)
            return new Unfit("소리가 너무 작습니다(%.0f dB). 마이크에 가까이서 다시 녹음해 주세요.".formatted(loudness.level()));
        return new Fit(loudness.evened(sound));
    }

    /**
     * How loud speech is, apart from the pauses in it.
     *
     * @param level of the louder half, in decibels below the loudest there can be
     * @param peak of the loudest sample, from 0 to 1
     * @param full the part of the samples that are as loud as can be
     */
    record Loudness(double level, double peak, double full) {

        static final double FAINTEST = -45;
        private static final double WANTED = -20;
        private static final double HIGHEST = 0.89;
        private static final double MOST_FULL = 0.005;
        private static final int PIECE = Sound.RATE / 50;

        static Loudness of(Sound sound) {
            short[] samples = sound.samples();
            double[] powers = new double[samples.length / PIECE];
            for (int i = 0; i < powers.length; i++) powers[i] = power(samples, i * PIECE);
            Arrays.sort(powers);
            double louder = Arrays.stream(powers, powers.length / 2, powers.length)
                    .average()
                    .orElse(0);
            int peak = 0;
            int full = 0;
            for (short sample : samples) {
                int size = Math.abs((int) sample);
                peak = Math.max(peak, size);
                if (size >= Short.MAX_VALUE - 8) full++;
            }
            return new Loudness(10 * Math.log10(louder + 1e-12), peak / 32_768.0, full / (double) samples.length);
        }

        private static double power(short[] samples, int from) {
            double sum = 0;
            for (int at = from; at < from + PIECE; at++) sum += (samples[at] / 32_768.0) * (samples[at] / 32_768.0);
            return sum / PIECE;
        }

        boolean clips() {
            return full > MOST_FULL;
        }

        /** All sentences as loud as one another, none of them clipped by it. */
        Sound evened(Sound sound) {
            double gain = Math.min(Math.pow(10, (WANTED - level) / 20), HIGHEST / Math.max(peak, 1e-6));
            short[] even = new short[sound.samples().length];
            for (int i = 0; i < even.length; i++) even[i] = (short) Math.round(sound.samples()[i] * gain);
            return new Sound(even);
        }
    }
}
