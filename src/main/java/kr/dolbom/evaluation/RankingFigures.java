package kr.dolbom.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.dolbom.knowledge.ranking.Folds.Held;

/** How often the right place is first, and in five, per set and style; before the second look and after. */
public final class RankingFigures {

    private RankingFigures() {}

    public static List<String> lines(List<Held> held) {
        Map<String, List<Held>> groups = new TreeMap<>();
        for (Held one : held) {
            groups.computeIfAbsent(one.lesson().set() + " all", key -> new java.util.ArrayList<>())
                    .add(one);
            groups.computeIfAbsent(one.lesson().set() + " " + one.lesson().style(), key -> new java.util.ArrayList<>())
                    .add(one);
        }
        Map<String, String> lines = new LinkedHashMap<>();
        groups.forEach((name, members) -> lines.put(name, line(name, members)));
        return List.copyOf(lines.values());
    }

    private static String line(String name, List<Held> held) {
        return "%-60s %5d questions: first %.1f %% (without the second look %.1f %%), in five %.1f %%"
                .formatted(name, held.size(), share(held, 1, false), share(held, 1, true), share(held, 5, false));
    }

    private static double share(List<Held> held, int within, boolean before) {
        long good = held.stream()
                .mapToInt(one -> before ? one.lesson().rank(inOrder(one.lesson().right().length)) : one.rank())
                .filter(rank -> rank > 0 && rank <= within)
                .count();
        return 100.0 * good / held.size();
    }

    private static int[] inOrder(int length) {
        return java.util.stream.IntStream.range(0, length).toArray();
    }
}
