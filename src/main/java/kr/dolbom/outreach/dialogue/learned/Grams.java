package kr.dolbom.outreach.dialogue.learned;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pieces of a short text by which it resembles others: every sign and every two neighbours, once with the spaces as they
 * were heard and once without any, because people and speech engines do not agree where they belong. A piece is known by
 * a hash; two pieces in one place are so few that they do not tell.
 */
final class Grams {

    private static final int PLACES = 1 << 18;
    private static final int ALONE = 3;
    private static final int PAIR = 5;

    private Grams() {}

    static int places() {
        return PLACES;
    }

    /** @param about what the text is an answer to; its pieces count once for themselves and once more for each of these */
    static int[] of(String plain, List<String> about) {
        int[] own =
                distinct(IntStream.concat(pieces("<" + plain + ">", 1), pieces("<" + plain.replace(" ", "") + ">", 2)));
        IntStream more = about.stream()
                .mapToInt(String::hashCode)
                .flatMap(matter -> IntStream.of(own).map(piece -> 31 * piece + matter));
        return distinct(IntStream.concat(IntStream.of(own), more).map(Grams::place));
    }

    private static IntStream pieces(String text, int kind) {
        return IntStream.range(0, text.length() - 1)
                .flatMap(at -> IntStream.of(
                        scattered(31 * (kind * ALONE) + text.charAt(at)),
                        scattered(31 * (31 * (kind * PAIR) + text.charAt(at)) + text.charAt(at + 1))));
    }

    private static int[] distinct(IntStream pieces) {
        int[] sorted = pieces.toArray();
        Arrays.sort(sorted);
        return IntStream.range(0, sorted.length)
                .filter(at -> at == 0 || sorted[at] != sorted[at - 1])
                .map(at -> sorted[at])
                .toArray();
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
