package kr.dolbom.answering.spelling;

import org.jspecify.annotations.Nullable;

/**
 * A way to read a stretch of a run.
 *
 * @param cost how unlikely it is that this was meant
 * @param doubtful whether ordinary Korean hardly explains it
 * @param word the field's word it is, or is read as
 * @param slip what reading it so costs; 0 for what is typed so
 */
record Piece(
        int from,
        int to,
        double cost,
        boolean doubtful,
        @Nullable Word word,
        double slip) {

    static Piece plain(int from, int to, double cost) {
        return new Piece(from, to, cost, false, null, 0);
    }

    static Piece doubtful(int from, int to, double cost) {
        return new Piece(from, to, cost, true, null, 0);
    }

    Piece behind(int offset) {
        return new Piece(from + offset, to + offset, cost, doubtful, word, slip);
    }

    boolean isMend() {
        return slip > 0;
    }
}
