package kr.dolbom.knowledge.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.Holding;
import kr.dolbom.knowledge.Passage;

/** For every passage the tokens of its neighbours: the same page, article or section, on its last day. */
final class Surroundings {

    /** A sheet of a hundred thousand cells is one section; only so many passages to each side are near. */
    private static final int NEAR = 8;

    private Surroundings() {}

    private record Spot(Object place, List<String> headings) {}

    static List<List<String>> of(List<Holding> holdings, List<List<String>> tokens) {
        Map<Spot, List<Integer>> bySpot = IntStream.range(0, holdings.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> spot(holdings.get(i).passage()), LinkedHashMap::new, Collectors.toList()));
        List<List<String>> around = new ArrayList<>(tokens);
        bySpot.values().forEach(spot -> fill(spot, holdings, tokens, around));
        return around;
    }

    private static Spot spot(Passage passage) {
        boolean whole = passage.locator() instanceof Locator.Whole;
        return new Spot(passage.locator(), whole ? passage.headings() : List.of());
    }

    private static void fill(
            List<Integer> spot, List<Holding> holdings, List<List<String>> tokens, List<List<String>> around) {
        if (spot.size() == 1) return;
        for (int i = 0; i < spot.size(); i++) {
            Holding own = holdings.get(spot.get(i));
            List<Integer> near = spot.subList(Math.max(0, i - NEAR), Math.min(spot.size(), i + NEAR + 1));
            around.set(
                    spot.get(i),
                    near.stream()
                            .filter(other -> together(own, holdings.get(other)))
                            .flatMap(other -> tokens.get(other).stream())
                            .toList());
        }
    }

    private static boolean together(Holding one, Holding other) {
        Validity last = one.spans().getLast().validity();
        return one == other
                || other.spans().stream()
                        .anyMatch(span -> !span.validity().from().isAfter(last.until())
                                && !span.validity().until().isBefore(last.until()));
    }
}
