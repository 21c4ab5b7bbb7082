package kr.dolbom.outreach.sound;

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

    private static final double NOISE_FALLS = 0.1;
    private static final double NOISE_RISES = 0.02;

    /** A voice must not teach it that voices are noise, but a line that has become louder must be learned some day. */
    private static final double NOISE_RISES_UNDER_VOICE = 0.0005;

    private double noise = FAINTEST;

    @Override
    public boolean hears(short[] frame) {
        double power = power(frame);
        boolean voice = power > FAINTEST && power > noise * ABOVE_NOISE;
        noise += (power - noise) * (power < noise ? NOISE_FALLS : rising(voice));
        return voice;
    }

    private static double rising(boolean voice) {
        return voice ? NOISE_RISES_UNDER_VOICE : NOISE_RISES;
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
