package kr.dolbom.answering.spelling;

import java.util.HashMap;
import java.util.Map;

/**
 * How likely fingers and ears take one letter for another, as a cost between 0 and 1: what sounds alike costs least, then
 * neighbours on the keyboard; whatever else is no slip but another word.
 */
final class Slips {

    static final double SWAPPED = 0.7;
    static final double DOUBLED = 0.5;
    static final double LEFT_OUT = 0.75;
    static final double OTHER = 1.5;

    private static final double NEIGHBOUR = 0.9;
    private static final String[] KEYS = {"ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"};
    private static final Map<Integer, Double> COSTS = new HashMap<>();

    static {
        alike(0.5, "ㅐㅔ", "ㅒㅖ", "ㅙㅚ", "ㅚㅞ", "ㅙㅞ");
        alike(0.6, "ㅔㅖ", "ㅐㅒ", "ㅢㅣ", "ㅢㅡ", "ㅟㅣ", "ㅅㅆ", "ㅎㄶ", "ㄴㄶ", "ㄹㅀ", "ㅂㅄ", "ㅈㅊ", "ㄴㄵ", "ㄱㄺ", "ㅁㄻ");
        alike(0.7, "ㄱㄲ", "ㄷㄸ", "ㅂㅃ", "ㅈㅉ", "ㅓㅕ", "ㅏㅑ", "ㅗㅛ", "ㅜㅠ", "ㅘㅏ", "ㅝㅓ", "ㅚㅗ", "ㅞㅔ", "ㅙㅐ", "ㅟㅜ", "ㅡㅜ");
        alike(0.75, "ㄱㅋ", "ㄷㅌ", "ㅂㅍ", "ㅈㄷ", "ㅅㄷ", "ㅅㅈ", "ㅅㅊ", "ㅓㅗ", "ㄲㅋ", "ㄸㅌ", "ㅃㅍ", "ㅉㅊ");
        for (String row : KEYS) for (int i = 0; i + 1 < row.length(); i++) alike(NEIGHBOUR, row.substring(i, i + 2));
    }

    private Slips() {}

    private static void alike(double cost, String... pairs) {
        for (String pair : pairs) {
            COSTS.putIfAbsent(key(pair.charAt(0), pair.charAt(1)), cost);
            COSTS.putIfAbsent(key(pair.charAt(1), pair.charAt(0)), cost);
        }
    }

    private static int key(char one, char other) {
        return one << 16 | other;
    }

    static double exchanged(char one, char other) {
        return one == other ? 0 : COSTS.getOrDefault(key(one, other), OTHER);
    }

    /** What it costs to turn one row of letters into another by a single slip, two at most of the cheapest. */
    static double between(String typed, String meant) {
        int from = same(typed, meant);
        int typedEnd = typed.length();
        int meantEnd = meant.length();
        while (typedEnd > from && meantEnd > from && typed.charAt(typedEnd - 1) == meant.charAt(meantEnd - 1)) {
            typedEnd--;
            meantEnd--;
        }
        return single(typed, typedEnd, meant, meantEnd, from);
    }

    private static int same(String typed, String meant) {
        int same = 0;
        while (same < typed.length() && same < meant.length() && typed.charAt(same) == meant.charAt(same)) same++;
        return same;
    }

    private static double single(String typed, int typedEnd, String meant, int meantEnd, int from) {
        int more = typedEnd - from;
        int less = meantEnd - from;
        if (more == 0 && less == 0) return 0;
        if (more == 1 && less == 1) return exchanged(typed.charAt(from), meant.charAt(from));
        if (more == 2
                && less == 2
                && typed.charAt(from) == meant.charAt(from + 1)
                && typed.charAt(from + 1) == meant.charAt(from)) return SWAPPED;
        if (more == 1 && less == 0)
            return from > 0 && typed.charAt(from) == typed.charAt(from - 1) ? DOUBLED : LEFT_OUT;
        if (more == 0 && less == 1)
            return from > 0 && meant.charAt(from) == meant.charAt(from - 1) ? DOUBLED : LEFT_OUT;
        return Double.POSITIVE_INFINITY;
    }
}
