package kr.dolbom.knowledge;

import java.util.Comparator;
import java.util.List;
import kr.dolbom.kernel.Place;

/** A local rule outranks a national one on the same matter, within its place; both are shown. */
final class LocalFirst {

    /** Enough to pass a national text that fits about as well, too little to bring in what is about something else. */
    private static final double A_STEP_NEARER = 1.2;

    private LocalFirst() {}

    static List<Found> of(List<Found> found, Place place) {
        if (place.equals(Place.EVERYWHERE)) return found;
        return found.stream()
                .map(one -> new Found(one.passage(), one.score() * Math.pow(A_STEP_NEARER, depth(one))))
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
    }

    private static int depth(Found found) {
        return found.passage().document().place().path().size();
    }
}
