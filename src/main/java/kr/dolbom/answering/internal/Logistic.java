package kr.dolbom.answering.internal;

import java.util.List;

/** Learns how probable a yes is, by Newton steps on the penalised likelihood. The first value of a line is constant. */
final class Logistic {

    private static final int STEPS = 25;
    private static final double PENALTY = 40;

    private Logistic() {}

    static double[] weights(List<double[]> lines, List<Boolean> yes, int size) {
        double[] spread = Spread.of(lines, size);
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size];
            double[][] bend = new double[size][size];
            for (int i = 0; i < lines.size(); i++) add(lines.get(i), yes.get(i), weights, spread, slope, bend);
            for (int f = 0; f < size; f++) {
                double penalty = f == 0 ? 1e-6 : PENALTY;
                slope[f] -= penalty * weights[f];
                bend[f][f] += penalty;
            }
            double[] move = solved(bend, slope);
            for (int f = 0; f < size; f++) weights[f] += move[f];
        }
        for (int f = 0; f < size; f++) weights[f] /= spread[f];
        return weights;
    }

    private static void add(
            double[] line, boolean yes, double[] weights, double[] spread, double[] slope, double[][] bend) {
        double dot = 0;
        for (int f = 0; f < weights.length; f++) dot += weights[f] * line[f] / spread[f];
        double belief = 1 / (1 + Math.exp(-dot));
        double miss = (yes ? 1 : 0) - belief;
        double sure = Math.max(belief * (1 - belief), 1e-5);
        for (int f = 0; f < weights.length; f++) {
            slope[f] += miss * line[f] / spread[f];
            for (int g = 0; g < weights.length; g++) bend[f][g] += sure * line[f] / spread[f] * line[g] / spread[g];
        }
    }

    /** Gauss with pivots. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
            }
            double[] line = matrix[pivot];
            matrix[pivot] = matrix[column];
            matrix[column] = line;
            double value = right[pivot];
            right[pivot] = right[column];
            right[column] = value;
            for (int row = 0; row < size; row++) {
                if (row == column) continue;
                double times = matrix[row][column] / matrix[column][column];
                for (int k = column; k < size; k++) matrix[row][k] -= times * matrix[column][k];
                right[row] -= times * right[column];
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) solution[i] = right[i] / matrix[i][i];
        return solution;
    }
}
