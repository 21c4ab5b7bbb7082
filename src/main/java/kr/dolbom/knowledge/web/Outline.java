package kr.dolbom.knowledge.web;

import java.util.ArrayList;
import java.util.List;
import kr.dolbom.kernel.Locator;
import kr.dolbom.knowledge.Passage;

/** The headings of a text as a tree. Of a large text only the branch that is open shows what is inside. */
final class Outline {

    private static final int DEEPEST = 4;
    private static final int SMALL = 150;

    /**
     * A heading.
     *
     * @param number of the first passage under it
     */
    record Node(String heading, int number, boolean open, List<Node> inside) {
        Node {
            inside = List.copyOf(inside);
        }
    }

    private final boolean large;
    private final Part shown;

    private Outline(boolean large, Part shown) {
        this.large = large;
        this.shown = shown;
    }

    static List<Node> of(List<Passage> passages, Part shown) {
        long headings = passages.stream().map(Outline::path).distinct().count();
        return new Outline(headings > SMALL, shown).nodes(passages, 0);
    }

    private List<Node> nodes(List<Passage> passages, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (int from = 0, until; from < passages.size(); from = until) {
            List<String> path = path(passages.get(from));
            until = from + 1;
            if (path.size() <= depth) continue;
            String heading = path.get(depth);
            while (until < passages.size() && isUnder(heading, passages.get(until), depth)) until++;
            nodes.add(node(heading, passages.subList(from, until), depth));
        }
        return nodes;
    }

    private Node node(String heading, List<Passage> passages, int depth) {
        boolean open = passages.stream().anyMatch(shown.passages()::contains);
        boolean inside = depth + 1 < DEEPEST && (open || !large);
        int number = passages.getFirst().number();
        return new Node(heading, number, open, inside ? nodes(passages, depth + 1) : List.of());
    }

    private static boolean isUnder(String heading, Passage passage, int depth) {
        List<String> path = path(passage);
        return path.size() > depth && path.get(depth).equals(heading);
    }

    /** Pages without headings are gone through by tens. */
    private static List<String> path(Passage passage) {
        if (!passage.headings().isEmpty() || !(passage.locator() instanceof Locator.Page(int page, int printed)))
            return passage.headings();
        int first = (printed - 1) / 10 * 10 + 1;
        return List.of(first + "–" + (first + 9) + "쪽");
    }
}
