package kr.dolbom.knowledge.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each version of a statute changed, and which other changes its text contains. Versions are numbered in the order
 * of their promulgation.
 */
final class Amendments {

    private final List<Edition> editions;
    private final IntFunction<String> words;
    private final List<BitSet> contains = new ArrayList<>();
    private final List<List<String>> changed = new ArrayList<>();

    /** @param disputed whether no file has exactly the changes in force on that day */
    record Text(List<Integer> passages, boolean disputed) {}

    private Amendments(List<Edition> editions, IntFunction<String> words) {
        this.editions = editions;
        this.words = words;
    }

    static Amendments of(List<Edition> editions, IntFunction<String> words) {
        Amendments amendments = new Amendments(
                editions.stream()
                        .sorted(Comparator.comparing(Edition::promulgated).thenComparing(Edition::number))
                        .toList(),
                words);
        for (int i = 0; i < editions.size(); i++) amendments.read(i);
        return amendments;
    }

    Edition edition(int number) {
        return editions.get(number);
    }

    /** For every unit the versions that changed it. */
    Map<String, List<Integer>> byUnit() {
        Map<String, List<Integer>> byUnit = new LinkedHashMap<>();
        for (int i = 0; i < editions.size(); i++) {
            for (String unit : changed.get(i))
                byUnit.computeIfAbsent(unit, any -> new ArrayList<>()).add(i);
        }
        return byUnit;
    }

    /** The last change in force by its day; one promulgated later that contains it comes before it. */
    Text textOn(LocalDate day, String unit, List<Integer> changes) {
        List<Integer> inForce = changes.stream()
                .filter(change -> !editions.get(change).from().isAfter(day))
                .sorted(Comparator.comparing(
                                (Integer change) -> editions.get(change).from())
                        .thenComparing(change -> change))
                .toList();
        int last = inForce.getLast();
        int chosen = inForce.stream()
                .filter(change -> contains.get(change).get(last))
                .max(Comparator.naturalOrder())
                .orElse(last);
        List<Integer> passages = editions.get(chosen).unit(unit);
        boolean lacks = inForce.stream()
                .anyMatch(change -> !contains.get(chosen).get(change) && !saysTheSame(change, chosen, unit));
        boolean early = changes.stream()
                .anyMatch(change -> change != chosen
                        && contains.get(chosen).get(change)
                        && editions.get(change).from().isAfter(day));
        return new Text(passages, lacks || early);
    }

    /** The same words may have come about both ways. */
    private boolean saysTheSame(int change, int chosen, String unit) {
        return editions.get(change).unit(unit).equals(editions.get(chosen).unit(unit));
    }

    private void read(int number) {
        BitSet inside = new BitSet();
        inside.set(number);
        Optional<Integer> base = base(number);
        base.ifPresent(one -> inside.or(contains.get(one)));
        Edition edition = editions.get(number);
        changed.add(base.map(one -> edition.differing(editions.get(one)))
                .orElseGet(() -> List.copyOf(edition.units().keySet())));
        if (nothingPends(number)) inside.set(0, number);
        else addContained(number, inside);
        contains.add(inside);
    }

    /** The nearest of those it may have been written over; where they are equally near, the one whose words it shares. */
    private Optional<Integer> base(int number) {
        Edition edition = editions.get(number);
        Map<Integer, Integer> distances = new LinkedHashMap<>();
        for (int one : bases(number))
            distances.put(one, edition.differing(editions.get(one)).size());
        int least =
                distances.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        List<Integer> nearest = distances.keySet().stream()
                .filter(one -> distances.getOrDefault(one, least) == least)
                .toList();
        return nearest.size() < 2
                ? nearest.stream().findFirst()
                : nearest.stream()
                        .max(Comparator.comparingInt((Integer one) -> sharedLines(edition, editions.get(one)))
                                .thenComparing(Comparator.reverseOrder()));
    }

    private int sharedLines(Edition one, Edition other) {
        return one.differing(other).stream()
                .mapToInt(unit -> {
                    Set<String> lines = lines(one.unit(unit));
                    lines.retainAll(lines(other.unit(unit)));
                    return lines.size();
                })
                .sum();
    }

    private Set<String> lines(List<Integer> passages) {
        return passages.stream()
                .flatMap(passage -> words.apply(passage).lines())
                .collect(Collectors.toSet());
    }

    /**
     * What it may have been written over. When everything made before it is in force by then, it is the whole text of
     * its day, and what differs from the text before is what it changed. Otherwise it may have been written over what
     * was still to come, or over what held.
     */
    private List<Integer> bases(int number) {
        if (number == 0) return List.of();
        Edition edition = editions.get(number);
        int before = inForce(number, edition.from());
        if (nothingPends(number)) return List.of(before);
        return IntStream.of(number - 1, inForce(number, edition.promulgated()), before)
                .filter(base -> base >= 0)
                .distinct()
                .boxed()
                .toList();
    }

    private boolean nothingPends(int number) {
        LocalDate from = editions.get(number).from();
        return IntStream.range(0, number).noneMatch(i -> editions.get(i).from().isAfter(from));
    }

    private int inForce(int before, LocalDate day) {
        return IntStream.range(0, before)
                .filter(i -> !editions.get(i).from().isAfter(day))
                .boxed()
                .max(Comparator.comparing((Integer i) -> editions.get(i).from()).thenComparing(i -> i))
                .orElse(-1);
    }

    /** A version all of whose changes stand in this one word for word is contained in it too. */
    private void addContained(int number, BitSet inside) {
        for (int other = 0; other < number; other++) {
            if (inside.get(other)) continue;
            Edition one = editions.get(other);
            boolean all = changed.get(other).stream()
                    .allMatch(unit -> one.unit(unit).equals(editions.get(number).unit(unit)));
            if (all) inside.or(contains.get(other));
        }
    }
}
