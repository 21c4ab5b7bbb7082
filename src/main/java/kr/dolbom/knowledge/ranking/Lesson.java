package kr.dolbom.knowledge.ranking;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import kr.dolbom.knowledge.ranking.RankingModel.Sort;

/**
 * A question to learn from: the list the first look gives, and which of it is right.
 *
 * @param set the question set it comes from; every set counts the same
 * @param group lessons of one group (the passages that answer them) never stand in two folds
 * @param places names of the passages' places; several passages may stand in one
 */
public record Lesson(String set, String style, String group, String[] places, Seen[] seen, boolean[] right) {

    /** The first of the list and what is right further down; of the sort of text that is right, others are not compared. */
    Lesson head(int longest) {
        Set<Sort> sorts = EnumSet.noneOf(Sort.class);
        for (int i = 0; i < right.length; i++) if (right[i]) sorts.add(sort(i));
        int[] kept = IntStream.range(0, right.length)
                .filter(i -> i < longest || right[i])
                .filter(i -> sorts.contains(sort(i)))
                .toArray();
        boolean[] rightKept = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) rightKept[i] = right[kept[i]];
        return new Lesson(
                set,
                style,
                group,
                IntStream.of(kept).mapToObj(i -> places[i]).toArray(String[]::new),
                IntStream.of(kept).mapToObj(i -> seen[i]).toArray(Seen[]::new),
                rightKept);
    }

    private Sort sort(int i) {
        return Sort.of(seen[i].signals());
    }

    /** The sort of text that answers. */
    Sort sort() {
        for (int i = 0; i < right.length; i++) if (right[i]) return sort(i);
        throw new IllegalStateException("nothing on the list answers");
    }

    /** Which words of the question stand in any passage that answers. */
    Said saidWhereRight() {
        Said said = Said.NOTHING;
        for (int i = 0; i < right.length; i++) {
            if (right[i])
                said = new Said(
                        seen[i].said().words(),
                        seen[i].said().rarities(),
                        said.has() | seen[i].said().has());
        }
        return said;
    }

    /** The same with what other lessons taught about the words of its question. */
    Lesson with(Telling telling) {
        Seen[] with = new Seen[seen.length];
        for (int i = 0; i < seen.length; i++) with[i] = new Seen(seen[i].with(telling), seen[i].said());
        return new Lesson(set, style, group, places, with, right);
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
