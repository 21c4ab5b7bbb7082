package kr.dolbom.answering.spelling;

import kr.dolbom.knowledge.Jamo;

/**
 * A word or name of the field.
 *
 * @param written as the packs write it, spaces included
 * @param letters its letters without spaces
 * @param syllables how many syllables it has
 */
record Word(String written, String letters, int syllables) {

    static Word of(String written) {
        String squeezed = written.replace(" ", "");
        return new Word(written, Jamo.letters(squeezed), squeezed.length());
    }

    /** Several words, which are not taken for another name by chance. */
    boolean isName() {
        return written.indexOf(' ') >= 0;
    }

    /** The dearest slip that still means this word: a short word is soon another one. */
    double allowed() {
        return switch (syllables) {
            case 1 -> 0;
            case 2 -> 0.7;
            case 3 -> 0.9;
            default -> Slips.OTHER;
        };
    }

    /** What a slip weighs: chance likeness is rare between long words. */
    double weight() {
        if (syllables <= 2) return 4;
        if (syllables == 3) return 3;
        return syllables <= 5 ? 2.5 : 2;
    }
}
