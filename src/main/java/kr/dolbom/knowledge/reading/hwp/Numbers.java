package kr.dolbom.knowledge.reading.hwp;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/** Counts numbered paragraphs as the word processor does when it draws their numbers, which no text contains. */
final class Numbers {

    private static final int LEVELS = 10;

    /** Two lists of the same looks count apart. */
    private final Map<Numbering, int[]> reached = new IdentityHashMap<>();

    /** The number of the next paragraph on a level. */
    String next(Numbering numbering, int level) {
        if (numbering.levels().isEmpty() || level >= LEVELS) return "";
        int[] numbers = reached.computeIfAbsent(numbering, unused -> new int[LEVELS]);
        numbers[level] =
                numbers[level] == 0 ? Math.max(1, numbering.level(level).start()) : numbers[level] + 1;
        Arrays.fill(numbers, level + 1, LEVELS, 0);
        return numbering.head(level, numbers);
    }
}
