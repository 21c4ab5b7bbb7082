package kr.dolbom.answering.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.dolbom.answering.Reply.Retrieved;
import kr.dolbom.answering.internal.Matcher.Match;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.SourceRef;
import kr.dolbom.knowledge.Found;

/** Puts the places that rules cite and the places that search found into one list. */
final class Retrieval {

    private static final int MOST = 10;
    private static final int ROWS = 12;
    private static final double SEARCH_SHARE = 0.4;
    private static final double LATER_SOURCE = 0.82;

    private Retrieval() {}

    private record PlaceKey(String document, Locator locator) {}

    static List<Retrieved> merged(List<Match> ranked, List<Found> found) {
        Map<PlaceKey, Retrieved> merged = new LinkedHashMap<>();
        ranked.stream().limit(ROWS).forEach(match -> {
            double score = match.hit().near() * (0.5 + match.share());
            for (SourceRef source : match.row().sources()) {
                add(merged, source, score);
                score *= LATER_SOURCE;
            }
        });
        double top = found.isEmpty() ? 1 : found.getFirst().score();
        for (Found one : found) add(merged, one.passage().source(), SEARCH_SHARE * one.score() / top);
        return merged.values().stream()
                .sorted(Comparator.comparingDouble(Retrieved::score).reversed())
                .limit(MOST)
                .toList();
    }

    /** A place that several point to is more likely the right one: the best score counts whole, the others a little. */
    private static void add(Map<PlaceKey, Retrieved> merged, SourceRef source, double score) {
        merged.merge(
                new PlaceKey(source.document(), source.locator()),
                new Retrieved(source, score),
                (a, b) -> new Retrieved(
                        a.source(), Math.max(a.score(), b.score()) + 0.25 * Math.min(a.score(), b.score())));
    }
}
