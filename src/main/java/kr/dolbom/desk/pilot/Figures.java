package kr.dolbom.desk.pilot;

import java.util.Map;

/**
 * The figures of a period.
 *
 * @param counts how many of each
 * @param firstAnswer time from question to Dolbom's answer, in milliseconds
 * @param personAnswer time from hand-over to a person's answer, in minutes
 * @param openAge how long those that wait have waited, in minutes
 * @param up share of the period's minutes in which the desk was there, 0 to 1; negative when nothing was measured
 */
public record Figures(Map<Figure, Long> counts, Spread firstAnswer, Spread personAnswer, Spread openAge, double up) {

    public Figures {
        counts = Map.copyOf(counts);
    }

    /** The middle, nine of ten and the largest; all zero when there is nothing. */
    public record Spread(double median, double most, double largest) {}

    public long count(Figure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    /** In hundredths of all questions, or of all hand-overs. */
    public double share(Figure figure) {
        long whole = count(figure.ofHandOvers() ? Figure.HANDED_OVER : Figure.QUESTIONS);
        return whole == 0 ? 0 : 100.0 * count(figure) / whole;
    }
}
