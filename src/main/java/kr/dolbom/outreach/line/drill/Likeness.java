package kr.dolbom.outreach.line.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How like what was said is what was heard. It is looked for in pieces of half a second: where the line stuttered the
 * rest moves on by a little, which is no distortion. The middle one of the pieces decides.
 *
 * @param decibels how much louder it was heard
 * @param signalToNoise decibels between what was said and what was added to it
 */
public record Likeness(double decibels, double signalToNoise) {

    private static final int PIECE = 4_000;
    private static final double FAINT = 500.0 * 500.0;

    public static Likeness of(short[] said, short[] heard) {
        List<Double> levels = new ArrayList<>();
        List<Double> clearness = new ArrayList<>();
        for (int at = 0; at + PIECE <= said.length; at += PIECE) {
            short[] piece = Arrays.copyOfRange(said, at, at + PIECE);
            if (power(piece) < FAINT) continue;
            short[] found = found(piece, heard);
            levels.add(10 * Math.log10(Math.max(1, power(found)) / power(piece)));
            clearness.add(10 * Math.log10(power(piece) / Math.max(1, noise(piece, found))));
        }
        return new Likeness(median(levels), median(clearness));
    }

    public static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static short[] found(short[] piece, short[] heard) {
        int best = 0;
        double most = 0;
        for (int at = 0; at + PIECE <= heard.length; at++) {
            double alike = alike(piece, heard, at);
            if (alike > most) {
                most = alike;
                best = at;
            }
        }
        return Arrays.copyOfRange(heard, best, best + PIECE);
    }

    private static double alike(short[] piece, short[] heard, int at) {
        long sum = 0;
        long power = 1;
        for (int sample = 0; sample < PIECE; sample++) {
            sum += heard[at + sample] * piece[sample];
            power += heard[at + sample] * heard[at + sample];
        }
        return sum / Math.sqrt(power);
    }

    private static double noise(short[] said, short[] heard) {
        double noise = 0;
        for (int sample = 0; sample < said.length; sample++) noise += Math.pow(said[sample] - heard[sample], 2);
        return noise / said.length;
    }

    private static double power(short[] sound) {
        double power = 0;
        for (short sample : sound) power += (double) sample * sample;
        return power / sound.length;
    }
}
