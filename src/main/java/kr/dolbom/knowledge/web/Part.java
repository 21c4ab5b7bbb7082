package kr.dolbom.knowledge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.dolbom.knowledge.Passage;

/** As much of a text as one page shows: whole chapters where they are not too long. */
record Part(List<Passage> passages) {

    private static final int SHORT = 25;
    private static final int LONG = 60;

    Part {
        passages = List.copyOf(passages);
    }

    static List<Part> of(List<Passage> passages) {
        List<Part> parts = new ArrayList<>();
        List<Passage> part = new ArrayList<>();
        for (Passage passage : passages) {
            if (!part.isEmpty() && endsBefore(passage, part)) {
                parts.add(new Part(part));
                part = new ArrayList<>();
            }
            part.add(passage);
        }
        if (!part.isEmpty()) parts.add(new Part(part));
        return parts;
    }

    /** Index of the part with a passage; the first when no part has it. */
    static int with(int number, List<Part> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).passages().stream().anyMatch(passage -> passage.number() == number))
                .findFirst()
                .orElse(0);
    }

    /** What it is called on the way there: its first heading. */
    public String name() {
        Passage first = passages.getFirst();
        return first.headings().isEmpty()
                ? Where.brief(first.locator())
                : first.headings().getLast();
    }

    public int first() {
        return passages.getFirst().number();
    }

    private static boolean endsBefore(Passage next, List<Passage> part) {
        boolean newChapter = !chapter(next).equals(chapter(part.getLast()));
        boolean newPlace = !next.locator().equals(part.getLast().locator());
        return part.size() >= SHORT && newChapter || part.size() >= LONG && newPlace || part.size() >= 2 * LONG;
    }

    private static String chapter(Passage passage) {
        return passage.headings().isEmpty() ? "" : passage.headings().getFirst();
    }
}
