package kr.dolbom.outreach.sound;

import java.util.Random;

/** Sounds for tests and how near two sounds are. */
public final class Tones {

    private Tones() {}

    public static short[] sine(double hertz, int amplitude, int samples) {
        short[] tone = new short[samples];
        for (int at = 0; at < samples; at++)
            tone[at] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * at / Frame.RATE));
        return tone;
    }

    public static short[] noise(int amplitude, int samples, long seed) {
        Random random = new Random(seed);
        short[] noise = new short[samples];
        for (int at = 0; at < samples; at++) noise[at] = (short) (amplitude * random.nextGaussian());
        return noise;
    }

    /** How much louder the first is. */
    public static double decibels(short[] sound, short[] than) {
        return 10 * Math.log10(power(sound) / power(than));
    }

    public static double signalToNoise(short[] sound, short[] heard) {
        double error = 0;
        for (int at = 0; at < sound.length; at++) error += Math.pow(sound[at] - heard[at], 2);
        return 10 * Math.log10(power(sound) * sound.length / Math.max(1, error));
    }

    private static double power(short[] sound) {
        return VoiceActivity.power(sound);
    }
}
