package kr.dolbom.outreach.dialogue.learned;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pieces of a short text by which it resembles others: every sign and every two neighbours, once with the spaces as they
 * were heard and once without any, because people and speech engines do not agree where they belong. A piece is known by
 * a hash; two pieces in one place are so few that they do not tell.
 */
final class Grams {

    private static final int PLACES = 1 << 18;
    private static final int LONGEST = 2;

    private Grams() {}

    static int places() {
        return PLACES;
    }

    /** @param about what the text is an answer to; its pieces count once for themselves and once more for each of these */
    static int[] of(String plain, List<String> about) {
        Set<Integer> own = new TreeSet<>();
        add("<" + plain + ">", 1, own);
        add("<" + plain.replace(" ", "") + ">", 2, own);
        Set<Integer> all = new TreeSet<>();
        own.forEach(piece -> all.add(place(piece)));
        for (String matter : about) own.forEach(piece -> all.add(place(31 * piece + matter.hashCode())));
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void add(String text, int kind, Set<Integer> pieces) {
        for (int from = 0; from < text.length(); from++) {
            int piece = kind;
            for (int at = from; at < Math.min(from + LONGEST, text.length()); at++) {
                piece = 31 * piece + text.charAt(at);
                pieces.add(scattered(piece));
            }
        }
    }

    private static int place(int piece) {
        return Math.floorMod(scattered(piece), PLACES);
    }

    private static int scattered(int piece) {
        int mixed = (piece ^ piece >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
