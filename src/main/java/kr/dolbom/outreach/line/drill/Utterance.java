package kr.dolbom.outreach.line.drill;

import kr.dolbom.outreach.sound.Frame;

/** Something like a voice that both ends can make by themselves: gliding harmonics in syllables. */
final class Utterance {

    /** What our side asks and what the citizen replies, told apart by pitch. */
    static final short[] QUESTION = spoken(2_400, 190, 130);

    static final short[] REPLY = spoken(1_600, 110, 170);

    private static final int LOUDNESS = 7_000;
    private static final int HARMONICS = 12;
    private static final double SYLLABLES_PER_SECOND = 4;

    private Utterance() {}

    private static short[] spoken(int millis, double fromHertz, double toHertz) {
        short[] samples = new short[millis * Frame.RATE / 1_000];
        double phase = 0;
        for (int at = 0; at < samples.length; at++) {
            double part = (double) at / samples.length;
            phase += 2 * Math.PI * (fromHertz + (toHertz - fromHertz) * part) / Frame.RATE;
            samples[at] = (short) (LOUDNESS * envelope(at) * harmonics(phase) / 2);
        }
        return samples;
    }

    private static double envelope(int at) {
        return 0.55 - 0.45 * Math.cos(2 * Math.PI * SYLLABLES_PER_SECOND * at / Frame.RATE);
    }

    private static double harmonics(double phase) {
        double sum = 0;
        for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) sum += Math.sin(harmonic * phase) / harmonic;
        return sum;
    }
}
