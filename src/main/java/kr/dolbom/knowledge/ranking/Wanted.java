package kr.dolbom.knowledge.ranking;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Pieces of a question that may be found again, as numbers, and what each is worth: the rarer, the more. Nearly all that
 * is looked up is not wanted, so they lie scattered in a table with much room.
 */
final class Wanted {

    private static final double SATURATION = 1.2;
    private static final double LENGTH_SHARE = 0.75;

    private final long[] slots;
    private final int[] places;
    private final int mask;
    private final long[] codes;
    private final double[] worth;
    private final double total;
    private final double totalRare;

    private Wanted(TreeMap<Long, Double> pieces) {
        int room = Integer.highestOneBit(Math.max(1, pieces.size())) << 3;
        slots = new long[room];
        places = new int[room];
        mask = room - 1;
        codes = pieces.keySet().stream().mapToLong(Long::longValue).toArray();
        for (int place = 1; place <= codes.length; place++) scatter(codes[place - 1], place);
        worth = pieces.values().stream().mapToDouble(Double::doubleValue).toArray();
        total = Arrays.stream(worth).sum();
        totalRare = Arrays.stream(worth).map(each -> each * each).sum();
    }

    static <T> Wanted of(Map<Long, T> pieces, ToDoubleFunction<T> worth) {
        TreeMap<Long, Double> known = new TreeMap<>();
        pieces.forEach((code, piece) -> known.put(code, worth.applyAsDouble(piece)));
        return new Wanted(known);
    }

    private void scatter(long code, int place) {
        int slot = slot(code);
        while (places[slot] != 0) slot = slot + 1 & mask;
        slots[slot] = code;
        places[slot] = place;
    }

    private int slot(long code) {
        return (int) (code * 0x9E3779B97F4A7C15L >>> 32) & mask;
    }

    /** Which of the pieces were counted. */
    Said said(int[] counts) {
        int most = Math.min(Said.MOST, codes.length);
        long has = 0;
        for (int i = 0; i < most; i++) if (counts[i] > 0) has |= 1L << i;
        return new Said(
                Arrays.stream(codes, 0, most).mapToInt(code -> (int) code).toArray(), Arrays.copyOf(worth, most), has);
    }

    int[] counts() {
        return new int[worth.length];
    }

    void count(long code, int[] counts) {
        for (int slot = slot(code); places[slot] != 0; slot = slot + 1 & mask) {
            if (slots[slot] != code) continue;
            counts[places[slot] - 1]++;
            return;
        }
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
