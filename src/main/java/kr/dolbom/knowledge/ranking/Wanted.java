package kr.dolbom.knowledge.ranking;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Pieces of a question that may be found again, as numbers in order, and what each is worth: the rarer, the more. */
final class Wanted {

    private static final double SATURATION = 1.2;
    private static final double LENGTH_SHARE = 0.75;

    private final long[] codes;
    private final double[] worth;
    private final double total;
    private final double totalRare;

    private Wanted(TreeMap<Long, Double> pieces) {
        codes = pieces.keySet().stream().mapToLong(Long::longValue).toArray();
        worth = pieces.values().stream().mapToDouble(Double::doubleValue).toArray();
        total = Arrays.stream(worth).sum();
        totalRare = Arrays.stream(worth).map(each -> each * each).sum();
    }

    static <T> Wanted of(Map<Long, T> pieces, ToDoubleFunction<T> worth) {
        TreeMap<Long, Double> known = new TreeMap<>();
        pieces.forEach((code, piece) -> known.put(code, worth.applyAsDouble(piece)));
        return new Wanted(known);
    }

    int[] counts() {
        return new int[codes.length];
    }

    void count(long code, int[] counts) {
        int at = Arrays.binarySearch(codes, code);
        if (at >= 0) counts[at]++;
    }

    void countAll(int[] words, int[] counts) {
        for (int word : words) count(word, counts);
    }

    /** BM25 over what was counted. */
    double score(int[] counts, int length, double usual) {
        double norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / usual);
        double score = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) score += worth[i] * counts[i] / (counts[i] + norm);
        }
        return score;
    }

    double covered(int[] counts) {
        double covered = 0;
        for (int i = 0; i < counts.length; i++) if (counts[i] > 0) covered += worth[i];
        return total == 0 ? 0 : covered / total;
    }

    double coveredRare(int[] counts) {
        double covered = 0;
        for (int i = 0; i < counts.length; i++) if (counts[i] > 0) covered += worth[i] * worth[i];
        return totalRare == 0 ? 0 : covered / totalRare;
    }
}
