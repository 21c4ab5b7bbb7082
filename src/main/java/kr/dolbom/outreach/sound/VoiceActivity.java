package kr.dolbom.outreach.sound;

import java.util.Arrays;

/**
 * Tells voice from the noise of the line, frame by frame, by loudness against a noise floor it learns as it listens.
 * Not safe for several threads; one per call.
 */
public final class VoiceActivity implements VoiceDetector {

    /**
     * How much louder than the noise a voice is: 4 dB. Noise itself hardly ever strays 1 dB from its mean over a frame, and
     * the faint ends of words drown at any higher mark.
     */
    private static final double ABOVE_NOISE = 2.5;

    /** Below this power nothing counts as a voice, however quiet the line: about -50 dB of full scale. */
    private static final double FAINTEST = 100.0 * 100.0;

    /** The quietest frame of so many is the noise: nobody speaks for 1.6 seconds without a gap. */
    private static final int REMEMBERED = 80;

    private final double[] lately = new double[REMEMBERED];
    private int next;

    public VoiceActivity() {
        Arrays.fill(lately, FAINTEST);
    }

    @Override
    public boolean hears(short[] frame) {
        double power = power(frame);
        boolean voice = power > FAINTEST && power > noise() * ABOVE_NOISE;
        lately[next] = power;
        next = (next + 1) % REMEMBERED;
        return voice;
    }

    private double noise() {
        double least = lately[0];
        for (double power : lately) least = Math.min(least, power);
        return least;
    }

    /** Mean square of the samples about their mean, so that a constant offset of the line is not heard. */
    static double power(short[] frame) {
        double sum = 0;
        double squares = 0;
        for (short sample : frame) {
            sum += sample;
            squares += (double) sample * sample;
        }
        double mean = sum / frame.length;
        return squares / frame.length - mean * mean;
    }
}
