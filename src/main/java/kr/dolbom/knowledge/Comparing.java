package kr.dolbom.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Locator;
import kr.dolbom.kernel.Validity;
import kr.dolbom.knowledge.Comparison.Change;
import kr.dolbom.knowledge.Comparison.Kind;
import kr.dolbom.knowledge.versions.SideBySide;

/** Compares the passages of two days. */
final class Comparing {

    private final Map<String, List<Passage>> before;
    private final Map<String, List<Passage>> after;

    private Comparing(List<Passage> before, List<Passage> after) {
        this.before = byUnit(before);
        this.after = byUnit(after);
    }

    static Comparison of(Document document, AsOf from, AsOf to, List<Passage> before, List<Passage> after) {
        return new Comparison(document, from, to, new Comparing(before, after).changes());
    }

    private List<Change> changes() {
        Set<String> units = new LinkedHashSet<>(after.keySet());
        units.addAll(before.keySet());
        List<Change> changes = new ArrayList<>();
        for (String unit : units) {
            List<Passage> old = before.getOrDefault(unit, List.of());
            List<Passage> now = after.getOrDefault(unit, List.of());
            if (!lines(old).equals(lines(now))) changes.add(change(old, now));
        }
        return changes;
    }

    private static Change change(List<Passage> old, List<Passage> now) {
        Kind kind = old.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.DELETED : Kind.AMENDED;
        Passage shown = now.isEmpty() ? old.getFirst() : now.getFirst();
        return new Change(kind, heading(shown), since(old, now), SideBySide.of(lines(old), lines(now)));
    }

    private static LocalDate since(List<Passage> old, List<Passage> now) {
        if (now.isEmpty()) return old.getFirst().validity().until().plusDays(1);
        return now.stream()
                .map(passage -> passage.validity().from())
                .max(LocalDate::compareTo)
                .orElse(Validity.ALWAYS_FROM);
    }

    private static String heading(Passage passage) {
        return switch (passage.locator()) {
            case Locator.Page(int page, int printed) -> printed + "쪽 " + passage.section();
            case Locator.Article article -> passage.section();
            case Locator.Whole() -> String.join(" › ", passage.headings());
        };
    }

    private static Map<String, List<Passage>> byUnit(List<Passage> passages) {
        return passages.stream()
                .collect(Collectors.groupingBy(Comparing::unit, LinkedHashMap::new, Collectors.toList()));
    }

    private static String unit(Passage passage) {
        return switch (passage.locator()) {
            case Locator.Page(int page, int printed) -> "page " + page;
            case Locator.Article(String article) -> article;
            case Locator.Whole() -> String.join("\n", passage.headings());
        };
    }

    private static List<String> lines(List<Passage> passages) {
        return passages.stream().flatMap(passage -> passage.text().lines()).toList();
    }
}
