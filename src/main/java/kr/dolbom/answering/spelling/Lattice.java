package kr.dolbom.answering.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All ways to read a run, and the likeliest of them: the chain of pieces that costs least. */
final class Lattice {

    /** What a character costs that nothing explains. */
    private static final double UNEXPLAINED = 4;

    private final List<List<Piece>> byStart = new ArrayList<>();

    Lattice(int length) {
        for (int i = 0; i < length; i++) byStart.add(new ArrayList<>(List.of(Piece.doubtful(i, i + 1, UNEXPLAINED))));
    }

    void add(Piece piece) {
        byStart.get(piece.from()).add(piece);
    }

    List<Piece> best() {
        int end = byStart.size();
        double[] cost = new double[end + 1];
        Arrays.fill(cost, 1, end + 1, Double.POSITIVE_INFINITY);
        @Nullable Piece[] last = new @Nullable Piece[end + 1];
        for (int i = 0; i < end; i++) {
            for (Piece piece : byStart.get(i)) {
                double here = cost[i] + piece.cost();
                if (here >= cost[piece.to()] - 1e-9) continue;
                cost[piece.to()] = here;
                last[piece.to()] = piece;
            }
        }
        List<Piece> chain = new ArrayList<>();
        for (int at = end; at > 0; at = Objects.requireNonNull(last[at]).from())
            chain.add(Objects.requireNonNull(last[at]));
        Collections.reverse(chain);
        return chain;
    }
}
