package kr.dolbom.knowledge.ranking;

import java.util.function.LongConsumer;

/** Runs of neighbouring letters within words, as numbers. */
final class Letters {

    private static final boolean[] LETTERS = new boolean[Character.MAX_VALUE + 1];

    static {
        for (char c = 0; c < Character.MAX_VALUE; c++) LETTERS[c] = Character.isLetterOrDigit(c);
    }

    private Letters() {}

    /** Pairs; two characters in one number. */
    static void pairs(String text, LongConsumer each) {
        for (int i = 1; i < text.length(); i++) {
            if (in(text, i - 1) && in(text, i)) each.accept(code(text.charAt(i - 1), text.charAt(i)));
        }
    }

    static void triples(String text, LongConsumer each) {
        for (int i = 2; i < text.length(); i++) {
            if (in(text, i - 2) && in(text, i - 1) && in(text, i)) {
                each.accept(code(text.charAt(i - 2), text.charAt(i - 1)) << 16 | text.charAt(i));
            }
        }
    }

    static long code(char first, char second) {
        return (long) first << 16 | second;
    }

    /** The pair a number stands for. */
    static String pair(long code) {
        return "" + (char) (code >>> 16) + (char) code;
    }

    private static boolean in(String text, int i) {
        return LETTERS[text.charAt(i)];
    }
}
