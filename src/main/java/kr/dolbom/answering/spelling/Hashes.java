package kr.dolbom.answering.spelling;

/** The hashes of every part of a row of letters, also with one letter left out, each in one step. */
final class Hashes {

    private static final long BASE = 1_000_003;

    private final long[] before;
    private final long[] powers;

    Hashes(String letters) {
        before = new long[letters.length() + 1];
        powers = new long[letters.length() + 1];
        powers[0] = 1;
        for (int i = 0; i < letters.length(); i++) {
            before[i + 1] = before[i] * BASE + letters.charAt(i);
            powers[i + 1] = powers[i] * BASE;
        }
    }

    int length() {
        return before.length - 1;
    }

    long of(int from, int to) {
        return before[to] - before[from] * powers[to - from];
    }

    long without(int from, int to, int left) {
        return of(from, left) * powers[to - left - 1] + of(left + 1, to);
    }
}
