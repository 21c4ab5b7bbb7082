package kr.dolbom.answering.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.knowledge.Found;
import kr.dolbom.rules.RuleRow;

/** Where search found the question's words: a row whose page search finds by itself has a second witness. */
final class FoundPlaces {

    private record Place(String document, Locator locator) {}

    /** How a place was found: 1 for the first, 1/2 for the second …; and its score beside the best one's. */
    private record Standing(double rank, double score) {}

    private static final Standing NOWHERE = new Standing(0, 0);

    private final Map<Place, Standing> places = new HashMap<>();

    FoundPlaces(List<Found> found) {
        double top = found.isEmpty() ? 1 : found.getFirst().score();
        for (Found one : found) {
            SourceRef source = one.passage().source();
            Standing standing = new Standing(1.0 / (1 + places.size()), one.score() / top);
            places.putIfAbsent(new Place(source.document(), source.locator()), standing);
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Rank and score of the row's first source, then the best of all its sources. */
    double[] of(RuleRow row) {
        double[] standing = new double[4];
        for (int i = 0; i < row.sources().size(); i++) {
            SourceRef source = row.sources().get(i);
            Standing one = places.getOrDefault(new Place(source.document(), source.locator()), NOWHERE);
            if (i == 0) {
                standing[0] = one.rank();
                standing[1] = one.score();
            }
            standing[2] = Math.max(standing[2], one.rank());
            standing[3] = Math.max(standing[3], one.score());
        }
        return standing;
    }
}
