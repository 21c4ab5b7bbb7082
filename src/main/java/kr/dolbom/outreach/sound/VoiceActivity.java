package kr.dolbom.outreach.sound;

/**
 * Tells voice from the noise of the line, frame by frame, by loudness against a noise floor it learns as it listens.
 * Not safe for several threads; one per call.
 */
public final class VoiceActivity {

    /** How much louder than the noise a voice is: 9 dB. */
    private static final double ABOVE_NOISE = 8;

    /** Below this power nothing counts as a voice, however quiet the line: about -50 dB of full scale. */
    private static final double FAINTEST = 100.0 * 100.0;

    private static final double NOISE_FALLS = 0.3;
    private static final double NOISE_RISES = 0.005;

    private double noise = FAINTEST;

    /** Whether there is voice in this frame of samples. */
    public boolean hears(short[] frame) {
        double power = power(frame);
        boolean voice = power > FAINTEST && power > noise * ABOVE_NOISE;
        noise += (power - noise) * (power < noise ? NOISE_FALLS : NOISE_RISES);
        return voice;
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
