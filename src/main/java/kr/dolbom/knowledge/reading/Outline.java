package kr.dolbom.knowledge.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The headings one stands under: entering one leaves those of the same and deeper levels. */
final class Outline {

    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private final Map<Integer, Integer> enteredOn = new HashMap<>();
    private int page;

    void enter(int level, String heading) {
        leave(level);
        headings.put(level, heading);
        enteredOn.put(level, page);
    }

    void leave(int level) {
        headings.tailMap(level, true).clear();
    }

    /** Leaves every heading below the chapter that was entered longer ago than so many pages. */
    void turnPage(int remembered) {
        page++;
        headings.keySet().removeIf(level -> level > 0 && page - enteredOn.getOrDefault(level, page) > remembered);
    }

    List<String> path() {
        return List.copyOf(headings.values());
    }
}
