package kr.dolbom.knowledge.versions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A version as the timeline sees it.
 *
 * @param promulgated the day it was made known; for texts without one the day it holds from
 * @param number 공포번호: of two made on one day the higher was made later
 * @param units its passages by the unit they belong to (an article; for other texts the whole), in reading order
 */
public record Edition(
        LocalDate from, LocalDate until, LocalDate promulgated, long number, Map<String, List<Integer>> units) {

    /** @param unitOf the unit of a passage */
    public static Edition of(
            LocalDate from,
            LocalDate until,
            LocalDate promulgated,
            long number,
            int[] contents,
            IntFunction<String> unitOf) {
        Map<String, List<Integer>> units = IntStream.of(contents)
                .boxed()
                .collect(Collectors.groupingBy(unitOf::apply, LinkedHashMap::new, Collectors.toList()));
        return new Edition(from, until, promulgated, number, units);
    }

    List<Integer> unit(String name) {
        return units.getOrDefault(name, List.of());
    }

    /** The units that are not the same in both. */
    List<String> differing(Edition other) {
        return java.util.stream.Stream.concat(units.keySet().stream(), other.units.keySet().stream())
                .distinct()
                .filter(name -> !unit(name).equals(other.unit(name)))
                .toList();
    }
}
