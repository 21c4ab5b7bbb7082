package kr.dolbom.knowledge.ranking;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question to learn from: the list the first look gives, and which of it is right.
 *
 * @param set the question set it comes from; every set counts the same
 * @param group lessons of one group (the passages that answer them) never stand in two folds
 * @param places names of the passages' places; several passages may stand in one
 */
public record Lesson(String set, String style, String group, String[] places, double[][] signals, boolean[] right) {

    /** The first of the list, and what is right further down. */
    Lesson head(int longest) {
        int[] kept = IntStream.range(0, right.length)
                .filter(i -> i < longest || right[i])
                .toArray();
        boolean[] rightKept = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) rightKept[i] = right[kept[i]];
        return new Lesson(
                set,
                style,
                group,
                IntStream.of(kept).mapToObj(i -> places[i]).toArray(String[]::new),
                IntStream.of(kept).mapToObj(i -> signals[i]).toArray(double[][]::new),
                rightKept);
    }

    boolean teaches() {
        for (boolean one : right) if (one) return true;
        return false;
    }

    /** Whether the first look has it right already. */
    boolean known() {
        return right.length > 0 && right[0];
    }

    /** The rank of the first right place when the list is put in this order; 0 when there is none. */
    public int rank(int[] order) {
        Set<String> seen = new HashSet<>();
        for (int at : order) {
            if (right[at]) return seen.size() + 1;
            seen.add(places[at]);
        }
        return 0;
    }
}
