package kr.dolbom.knowledge.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.dolbom.knowledge.reading.Manuscript.Piece;

/**
 * A text in a few numbers: the smallest hashes of all its runs of letters. The share two sketches have in common is the
 * share the texts have in common, however each was cut into lines and passages.
 */
public final class Sketch {

    /** An error of some three in a hundred. */
    private static final int KEPT = 256;

    private static final int RUN = 12;
    private static final long BASE = 1_000_003;
    private static final long LEAVING = power(BASE, RUN);

    private final TreeSet<Long> smallest = new TreeSet<>();
    private final char[] run = new char[RUN];
    private int seen;
    private long rolling;
    private long bound = Long.MAX_VALUE;

    private Sketch() {}

    public static List<Long> of(Manuscript manuscript) {
        Sketch sketch = new Sketch();
        for (Piece piece : manuscript.pieces()) sketch.add(piece.text());
        return List.copyOf(sketch.smallest);
    }

    /** How much of two texts is the same, from 0 to 1. */
    public static double resemblance(List<Long> one, List<Long> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        TreeSet<Long> both = new TreeSet<>(one);
        both.addAll(other);
        List<Long> smallest = new ArrayList<>(both).subList(0, Math.min(both.size(), comparable(one, other)));
        Set<Long> first = new HashSet<>(one);
        Set<Long> second = new HashSet<>(other);
        long shared = smallest.stream()
                .filter(hash -> first.contains(hash) && second.contains(hash))
                .count();
        return (double) shared / smallest.size();
    }

    /** Two short texts are known whole; of others only so many hashes are sure to be the smallest of both. */
    private static int comparable(List<Long> one, List<Long> other) {
        return one.size() < KEPT && other.size() < KEPT ? one.size() + other.size() : KEPT;
    }

    private void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isLetterOrDigit(letter)) add(letter);
        }
    }

    private void add(char letter) {
        int place = seen++ % RUN;
        rolling = rolling * BASE + letter - LEAVING * run[place];
        run[place] = letter;
        if (seen >= RUN) keep(mixed(rolling));
    }

    private void keep(long hash) {
        if (hash >= bound || !smallest.add(hash) || smallest.size() <= KEPT) return;
        smallest.pollLast();
        bound = smallest.last();
    }

    /** Neighbouring runs have neighbouring sums; hashes must be spread evenly. */
    private static long mixed(long sum) {
        long hash = (sum ^ (sum >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) power *= base;
        return power;
    }
}
