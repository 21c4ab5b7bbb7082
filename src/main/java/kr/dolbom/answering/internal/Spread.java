package kr.dolbom.answering.internal;

import java.util.Arrays;
import java.util.List;

/** How widely each feature varies: learning takes equal steps in all of them. */
final class Spread {

    private Spread() {}

    static double[] of(List<double[]> lines, int size) {
        double[] mean = new double[size];
        double[] square = new double[size];
        for (double[] line : lines) {
            for (int f = 0; f < size; f++) {
                mean[f] += line[f];
                square[f] += line[f] * line[f];
            }
        }
        double[] spread = new double[size];
        double count = Math.max(1, lines.size());
        Arrays.setAll(spread, f -> Math.sqrt(Math.max(0, square[f] / count - Math.pow(mean[f] / count, 2))));
        for (int f = 0; f < size; f++) if (spread[f] < 1e-6) spread[f] = 1;
        return spread;
    }
}
