package kr.dolbom.knowledge.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The headings one stands under: entering one leaves those of the same and deeper levels. */
final class Outline {

    private static final int CHAPTER = 0;

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

    boolean has(int level) {
        return headings.containsKey(level);
    }

    /** Enters the chapter above all headings. Those of this page or the one before opened it, so they stay. */
    void enterChapter(String chapter) {
        headings.keySet().removeIf(level -> level >= CHAPTER && page - enteredOn.getOrDefault(level, page) > 1);
        headings.values().removeIf(heading -> RunningHeads.letters(chapter).startsWith(RunningHeads.letters(heading)));
        headings.put(CHAPTER, chapter);
        enteredOn.put(CHAPTER, page);
    }

    /** Leaves every heading from a level on that was entered longer ago than so many pages. */
    void turnPage(int from, int remembered) {
        page++;
        headings.keySet().removeIf(level -> level >= from && page - enteredOn.getOrDefault(level, page) > remembered);
    }

    List<String> path() {
        return List.copyOf(headings.values());
    }
}
