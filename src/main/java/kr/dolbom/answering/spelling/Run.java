package kr.dolbom.answering.spelling;

import kr.dolbom.knowledge.Jamo;

/**
 * Korean letters and single spaces without anything between them, spaces aside.
 *
 * @param text its characters without spaces
 * @param spaced for each character, whether a space stands before it
 * @param starts for each character, where its letters start among all letters; one more at the end
 * @param attached whether a figure or Latin letter stands right before it
 */
record Run(String text, boolean[] spaced, int[] starts, String letters, Hashes hashes, boolean attached) {

    static Run of(String typed, boolean attached) {
        StringBuilder text = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        boolean[] spaced = new boolean[typed.length() + 1];
        int[] starts = new int[typed.length() + 1];
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == ' ') {
                spaced[text.length()] = true;
                continue;
            }
            starts[text.length()] = letters.length();
            text.append(c);
            letters.append(Jamo.letters(c));
        }
        starts[text.length()] = letters.length();
        String all = letters.toString();
        return new Run(text.toString(), spaced, starts, all, new Hashes(all), attached);
    }

    int length() {
        return text.length();
    }

    boolean startsChunk(int at) {
        return at == 0 || spaced[at];
    }

    boolean endsChunk(int at) {
        return at == length() || spaced[at];
    }

    String letters(int from, int to) {
        return letters.substring(starts[from], starts[to]);
    }

    /** How many typed spaces a stretch runs over. */
    int spacesWithin(int from, int to) {
        int spaces = 0;
        for (int i = from + 1; i < to; i++) if (spaced[i]) spaces++;
        return spaces;
    }

    /** As it was typed. */
    String typed(int from, int to) {
        StringBuilder typed = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && spaced[i]) typed.append(' ');
            typed.append(text.charAt(i));
        }
        return typed.toString();
    }
}
