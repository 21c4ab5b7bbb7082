package kr.dolbom.answering.spelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the words that are one slip away from a row of letters: two rows of letters at most one slip apart become equal
 * when at most one letter of each is left out. Every word is kept under the hash of its letters and of its letters
 * without each one of them.
 */
final class NearWords {

    private static final int LONGEST = 40;

    private final List<Word> words = new ArrayList<>();
    private final long[] keys;
    private final int[] numbers;

    NearWords(Collection<Word> all) {
        all.stream().filter(word -> word.letters().length() <= LONGEST).forEach(words::add);
        long entries =
                words.stream().mapToLong(word -> word.letters().length() + 1L).sum();
        int size = Integer.highestOneBit((int) Math.max(16, entries * 2)) << 1;
        keys = new long[size];
        numbers = new int[size];
        for (int i = 0; i < words.size(); i++) add(i);
    }

    private void add(int number) {
        Hashes letters = new Hashes(words.get(number).letters());
        int end = letters.length();
        put(letters.of(0, end), number);
        for (int i = 0; i < end; i++) put(letters.without(0, end, i), number);
    }

    private void put(long key, int number) {
        int slot = slot(key);
        while (numbers[slot] != 0) {
            if (keys[slot] == key && numbers[slot] == number + 1) return;
            slot = slot + 1 & numbers.length - 1;
        }
        keys[slot] = key;
        numbers[slot] = number + 1;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & numbers.length - 1;
    }

    /** Every word that may be one slip away from the letters of the span; some are more. */
    void near(Hashes letters, int from, int to, Consumer<Word> taker) {
        if (to - from > LONGEST + 1) return;
        take(letters.of(from, to), taker);
        for (int i = from; i < to; i++) take(letters.without(from, to, i), taker);
    }

    private void take(long key, Consumer<Word> taker) {
        for (int slot = slot(key); numbers[slot] != 0; slot = slot + 1 & numbers.length - 1) {
            if (keys[slot] == key) taker.accept(words.get(numbers[slot] - 1));
        }
    }
}
